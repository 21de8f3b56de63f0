-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "resultShownAt" TIMESTAMP(3);
