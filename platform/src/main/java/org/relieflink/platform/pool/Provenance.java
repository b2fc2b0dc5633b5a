package org.relieflink.platform.pool;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 一条记录的来历。 Where a record comes from.
 *
 * @param row as the spreadsheet counts
 * @param basis law and agreement under which the list is held, in one line
 * @param stale older than the contract allows, seen from today
 */
public record Provenance(
    long batchId,
    String batchNumber,
    String departmentName,
    String listTitle,
    String fileName,
    String sheet,
    long row,
    LocalDate asOf,
    String uploader,
    Instant uploadedAt,
    String contractVersion,
    String basis,
    boolean stale) {}
