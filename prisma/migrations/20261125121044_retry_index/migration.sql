-- CreateIndex
CREATE INDEX "Attempt_retryOfId_idx" ON "Attempt"("retryOfId");
