package org.relieflink.platform.backup;

import java.nio.file.Path;
import java.time.Instant;

/**
 * 备份好了。
 *
 * @param rows of all tables; 0 for keys
 * @param parts of the file
 * @param bytes length of the file
 * @param sealed entries of the trail under the newest root in it
 * @param cleared unfinished files of killed runs that were removed
 */
public record BackupMade(
    String id, Path file, Instant at, long rows, int parts, long bytes, long sealed, int cleared) {}
