-- AlterTable
ALTER TABLE "AssignmentItem" ADD COLUMN     "exception" TEXT,
ADD COLUMN     "judgedByHash" TEXT;

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "worksheetId" TEXT;

-- AlterTable
ALTER TABLE "AttemptItem" ADD COLUMN     "exception" TEXT,
ADD COLUMN     "judgedByHash" TEXT;

-- CreateTable
CREATE TABLE "AssignmentStudent" (
    "assignmentId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,

    CONSTRAINT "AssignmentStudent_pkey" PRIMARY KEY ("assignmentId","learnerId")
);

-- CreateTable
CREATE TABLE "GradebookRules" (
    "classId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "changedById" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "GradebookRules_pkey" PRIMARY KEY ("classId","sequence")
);

-- CreateTable
CREATE TABLE "GradeChange" (
    "id" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "share" DOUBLE PRECISION,
    "reason" TEXT NOT NULL,
    "teacherId" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "GradeChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mark" (
    "id" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "attemptItemId" TEXT NOT NULL,
    "responseId" TEXT,
    "sequence" INTEGER NOT NULL,
    "levels" JSONB,
    "points" DOUBLE PRECISION NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "teacherId" TEXT NOT NULL,
    "markedAt" TIMESTAMP(3) NOT NULL,
    "releasedAt" TIMESTAMP(3),

    CONSTRAINT "Mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MarkComment" (
    "id" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MarkComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Regrade" (
    "id" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "versionHash" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "change" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "judgedByBefore" TEXT,
    "exceptionBefore" TEXT,
    "judgedByAfter" TEXT,
    "exceptionAfter" TEXT,
    "teacherId" TEXT NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL,
    "undoneAt" TIMESTAMP(3),
    "undoneById" TEXT,

    CONSTRAINT "Regrade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegradeEffect" (
    "regradeId" TEXT NOT NULL,
    "attemptItemId" TEXT NOT NULL,
    "pointsBefore" DOUBLE PRECISION,
    "pointsAfter" DOUBLE PRECISION,

    CONSTRAINT "RegradeEffect_pkey" PRIMARY KEY ("regradeId","attemptItemId")
);

-- CreateTable
CREATE TABLE "AppealAnswer" (
    "appealId" TEXT NOT NULL,
    "granted" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "regradeId" TEXT,
    "teacherId" TEXT NOT NULL,
    "answeredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AppealAnswer_pkey" PRIMARY KEY ("appealId")
);

-- CreateTable
CREATE TABLE "LiveRound" (
    "id" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "assignmentId" TEXT,
    "title" TEXT NOT NULL,
    "leaderId" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "position" INTEGER NOT NULL DEFAULT 0,
    "phase" TEXT NOT NULL,
    "step" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "LiveRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LiveItem" (
    "roundId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "versionHash" TEXT NOT NULL,
    "arrangement" JSONB NOT NULL,

    CONSTRAINT "LiveItem_pkey" PRIMARY KEY ("roundId","position")
);

-- CreateTable
CREATE TABLE "LiveSeat" (
    "roundId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "joinedAt" TIMESTAMP(3) NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LiveSeat_pkey" PRIMARY KEY ("roundId","learnerId")
);

-- CreateTable
CREATE TABLE "LiveAnswer" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "vote" INTEGER NOT NULL,
    "learnerId" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "verdict" TEXT NOT NULL,
    "points" DOUBLE PRECISION,
    "answeredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LiveAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Worksheet" (
    "id" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "classId" TEXT,
    "assignmentId" TEXT,
    "document" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "layout" JSONB NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Worksheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorksheetItem" (
    "worksheetId" TEXT NOT NULL,
    "letter" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "versionHash" TEXT NOT NULL,
    "arrangement" JSONB NOT NULL,

    CONSTRAINT "WorksheetItem_pkey" PRIMARY KEY ("worksheetId","letter","position")
);

-- CreateIndex
CREATE INDEX "AssignmentStudent_learnerId_idx" ON "AssignmentStudent"("learnerId");

-- CreateIndex
CREATE INDEX "GradeChange_classId_idx" ON "GradeChange"("classId");

-- CreateIndex
CREATE UNIQUE INDEX "GradeChange_assignmentId_learnerId_sequence_key" ON "GradeChange"("assignmentId", "learnerId", "sequence");

-- CreateIndex
CREATE INDEX "Mark_classId_releasedAt_idx" ON "Mark"("classId", "releasedAt");

-- CreateIndex
CREATE INDEX "Mark_responseId_idx" ON "Mark"("responseId");

-- CreateIndex
CREATE UNIQUE INDEX "Mark_attemptItemId_sequence_key" ON "Mark"("attemptItemId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "MarkComment_classId_text_key" ON "MarkComment"("classId", "text");

-- CreateIndex
CREATE INDEX "Regrade_classId_madeAt_idx" ON "Regrade"("classId", "madeAt");

-- CreateIndex
CREATE UNIQUE INDEX "Regrade_assignmentId_versionHash_sequence_key" ON "Regrade"("assignmentId", "versionHash", "sequence");

-- CreateIndex
CREATE INDEX "RegradeEffect_attemptItemId_idx" ON "RegradeEffect"("attemptItemId");

-- CreateIndex
CREATE INDEX "AppealAnswer_regradeId_idx" ON "AppealAnswer"("regradeId");

-- CreateIndex
CREATE INDEX "LiveRound_classId_endedAt_idx" ON "LiveRound"("classId", "endedAt");

-- CreateIndex
CREATE INDEX "LiveSeat_learnerId_idx" ON "LiveSeat"("learnerId");

-- CreateIndex
CREATE INDEX "LiveAnswer_learnerId_idx" ON "LiveAnswer"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "LiveAnswer_roundId_position_vote_learnerId_key" ON "LiveAnswer"("roundId", "position", "vote", "learnerId");

-- CreateIndex
CREATE INDEX "Worksheet_assignmentId_idx" ON "Worksheet"("assignmentId");

-- CreateIndex
CREATE INDEX "Worksheet_classId_madeAt_idx" ON "Worksheet"("classId", "madeAt");

-- CreateIndex
CREATE INDEX "Worksheet_ownerId_idx" ON "Worksheet"("ownerId");

-- CreateIndex
CREATE INDEX "Attempt_worksheetId_idx" ON "Attempt"("worksheetId");

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_worksheetId_fkey" FOREIGN KEY ("worksheetId") REFERENCES "Worksheet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptItem" ADD CONSTRAINT "AttemptItem_judgedByHash_fkey" FOREIGN KEY ("judgedByHash") REFERENCES "ItemVersion"("hash") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentItem" ADD CONSTRAINT "AssignmentItem_judgedByHash_fkey" FOREIGN KEY ("judgedByHash") REFERENCES "ItemVersion"("hash") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentStudent" ADD CONSTRAINT "AssignmentStudent_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentStudent" ADD CONSTRAINT "AssignmentStudent_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GradebookRules" ADD CONSTRAINT "GradebookRules_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GradeChange" ADD CONSTRAINT "GradeChange_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GradeChange" ADD CONSTRAINT "GradeChange_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GradeChange" ADD CONSTRAINT "GradeChange_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mark" ADD CONSTRAINT "Mark_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mark" ADD CONSTRAINT "Mark_attemptItemId_fkey" FOREIGN KEY ("attemptItemId") REFERENCES "AttemptItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mark" ADD CONSTRAINT "Mark_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MarkComment" ADD CONSTRAINT "MarkComment_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeEffect" ADD CONSTRAINT "RegradeEffect_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeEffect" ADD CONSTRAINT "RegradeEffect_attemptItemId_fkey" FOREIGN KEY ("attemptItemId") REFERENCES "AttemptItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealAnswer" ADD CONSTRAINT "AppealAnswer_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealAnswer" ADD CONSTRAINT "AppealAnswer_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveRound" ADD CONSTRAINT "LiveRound_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveRound" ADD CONSTRAINT "LiveRound_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveItem" ADD CONSTRAINT "LiveItem_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "LiveRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveItem" ADD CONSTRAINT "LiveItem_versionHash_fkey" FOREIGN KEY ("versionHash") REFERENCES "ItemVersion"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveSeat" ADD CONSTRAINT "LiveSeat_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "LiveRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveSeat" ADD CONSTRAINT "LiveSeat_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveAnswer" ADD CONSTRAINT "LiveAnswer_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "LiveRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveAnswer" ADD CONSTRAINT "LiveAnswer_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Worksheet" ADD CONSTRAINT "Worksheet_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Worksheet" ADD CONSTRAINT "Worksheet_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Worksheet" ADD CONSTRAINT "Worksheet_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorksheetItem" ADD CONSTRAINT "WorksheetItem_worksheetId_fkey" FOREIGN KEY ("worksheetId") REFERENCES "Worksheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorksheetItem" ADD CONSTRAINT "WorksheetItem_versionHash_fkey" FOREIGN KEY ("versionHash") REFERENCES "ItemVersion"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;
