package org.relieflink.platform.pool;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 收到的文件。 A file as it was handed in.
 *
 * @param sm3 digest of its bytes, hexadecimal
 * @param uploadedBy staff number
 * @param uploader name shown
 * @param department of the uploader; null for the procuratorate
 */
public record ImportFile(
    long id,
    String name,
    long sizeBytes,
    String sm3,
    String uploadedBy,
    String uploader,
    @Nullable String department,
    Instant uploadedAt) {}
