-- AlterTable
ALTER TABLE "user" ADD COLUMN     "guestTags" TEXT[] DEFAULT ARRAY[]::TEXT[];
