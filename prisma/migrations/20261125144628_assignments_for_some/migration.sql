-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "isForSome" BOOLEAN NOT NULL DEFAULT false;
