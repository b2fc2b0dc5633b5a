package org.relieflink.platform.incident;

import java.time.Instant;

/**
 * 一个证据包，做好了的.
 *
 * @param mark number of the export, e.g. {@code D-000017}
 * @param entries lines in it
 * @param open of these, so many were not sealed yet and cannot be verified
 * @param manifest SM3 of its manifest, in hexadecimal
 * @param officer staff number of who made it
 */
public record EvidencePack(
    long id,
    EvidenceOf of,
    String mark,
    long entries,
    long open,
    String manifest,
    String officer,
    String officerName,
    Instant at) {}
