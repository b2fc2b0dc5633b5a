package org.relieflink.platform.backup;

import java.time.Instant;

/**
 * 登记过的一份备份.
 *
 * @param bytes length of the file
 * @param rows of all tables; 0 for keys
 * @param sealed entries of the trail under the newest root in it
 */
public record CopyRecord(
    String id, BackupKind kind, Instant at, String fileName, long bytes, long rows, long sealed) {}
