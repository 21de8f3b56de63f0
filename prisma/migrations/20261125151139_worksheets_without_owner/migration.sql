-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "sheetLetter" TEXT;

-- AlterTable
ALTER TABLE "Worksheet" ALTER COLUMN "ownerId" DROP NOT NULL;
