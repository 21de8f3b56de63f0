-- AlterTable
ALTER TABLE "LiveItem" ADD COLUMN     "shownAt" TIMESTAMP(3);
