package org.relieflink.platform.pool.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.ImportStatus;

/**
 * 接口里的一批导入。 An import as programs see it.
 *
 * @param refusal stable code, e.g. {@code POOL_COLUMN_DAMAGED}; null when not refused
 * @param message sentence of the refusal
 * @param jobId for {@code /api/v1/jobs/{id}} while it runs
 */
record ImportAnswer(
    long id,
    String number,
    String fileName,
    String sm3,
    ImportStatus status,
    @Nullable String contractId,
    @Nullable String title,
    @Nullable LocalDate asOf,
    ImportCounts counts,
    @Nullable String refusal,
    String message,
    @Nullable Long jobId,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  static ImportAnswer of(ImportBatch batch, String message) {
    String refusal = batch.refusal();
    return new ImportAnswer(
        batch.id(),
        batch.number(),
        batch.file().name(),
        batch.file().sm3(),
        batch.status(),
        batch.contractId(),
        batch.title(),
        batch.asOf(),
        batch.counts(),
        refusal == null ? null : "POOL_" + refusal,
        message,
        batch.jobId(),
        batch.times().createdAt(),
        batch.times().finishedAt());
  }
}
