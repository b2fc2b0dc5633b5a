package org.relieflink.platform.document;

import java.time.Instant;

/**
 * 一步：only added, never changed.
 *
 * @param content the version of the contents that it is about
 * @param hash of that version
 * @param words may be empty
 */
public record DocumentStep(
    int number,
    DocumentAct act,
    DocumentState state,
    int content,
    String hash,
    String officer,
    String officerName,
    String words,
    Instant at) {}
