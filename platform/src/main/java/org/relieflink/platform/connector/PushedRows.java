package org.relieflink.platform.connector;

import org.jspecify.annotations.Nullable;

/**
 * 推来的一批。 Rows as they came, with what stood in the headers.
 *
 * @param name of the connector
 * @param key Idempotency-Key, 8 to 64 letters, digits, - and _
 * @param sequence counts up by one with each batch; text, since it is not checked yet
 * @param signature HMAC-SM3 in hexadecimal digits, see docs/how-to/connector.md
 * @param body NDJSON, or a JSON array of objects, UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record PushedRows(
    @Nullable String name,
    @Nullable String key,
    @Nullable String sequence,
    @Nullable String signature,
    byte[] body) {
  @Override
  public String toString() {
    return "PushedRows[" + body.length + " bytes]";
  }
}
