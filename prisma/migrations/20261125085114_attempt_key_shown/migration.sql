-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "keyShownAt" TIMESTAMP(3);
