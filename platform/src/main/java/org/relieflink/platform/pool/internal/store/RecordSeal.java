package org.relieflink.platform.pool.internal.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * 一行记录的密文。 All that a row says of a person, sealed as one text; a version of a record opens nowhere
 * else.
 */
@Component
class RecordSeal {
  /** What {@code LiveRecord} has fields for; everything else are details. */
  private static final Set<String> PLAIN =
      Set.of("name", "citizen_id", "sex", "birth_date", "division", "address", "phone", "relation");

  private final Vault vault;

  RecordSeal(Vault vault) {
    this.vault = vault;
  }

  /** A version is named by its record and by the batch that brought it. */
  private static Place place(String recordId, long firstBatch) {
    return new Place("pool.record", "sealed", recordId + "/" + firstBatch);
  }

  byte[] seal(String recordId, long firstBatch, long subject, String json) {
    return vault.seal(place(recordId, firstBatch), subject, json);
  }

  /** What the row of {@code pool.record} says by canonical name; nothing when it was destroyed. */
  Map<String, String> open(ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("sealed");
    if (sealed == null) {
      return Map.of();
    }
    Place place = place(row.getString("record_id"), row.getLong("first_batch"));
    return vault
        .open(place, List.of(row.getLong("subject")), sealed)
        .map(text -> Json.texts(new String(text, StandardCharsets.UTF_8)))
        .orElse(Map.of());
  }

  static Map<String, String> details(Map<String, String> values) {
    Map<String, String> details = new LinkedHashMap<>(values);
    details.keySet().removeAll(PLAIN);
    return details;
  }
}
