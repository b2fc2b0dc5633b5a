package org.relieflink.platform.screening.internal.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 碰撞这一块的密文。 Seals faces of parties, comparisons of hits and rows that were not taken. */
@Component
class ScreeningSeal {
  private final Vault vault;
  private final JsonMapper json;

  ScreeningSeal(Vault vault, JsonMapper json) {
    this.vault = vault;
    this.json = json;
  }

  static Place face(String place, String partyNo) {
    return new Place("screening.party", "face", place + "/" + partyNo);
  }

  static Place comparison(long partyId, String recordId) {
    return new Place("screening.hit", "comparison", partyId + "/" + recordId);
  }

  static Place cells(long listId, long row) {
    return new Place("screening.bad_row", "cells", listId + "/" + row);
  }

  byte[] seal(Place place, Collection<Long> subjects, Object content) {
    return vault.seal(place, subjects, json.writeValueAsBytes(content));
  }

  /** Columns place, party_no, subject and face; a destroyed face says nothing. */
  Face face(ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("face");
    Optional<byte[]> open =
        sealed == null
            ? Optional.empty()
            : vault.open(
                face(row.getString("place"), row.getString("party_no")),
                List.of(row.getLong("subject")),
                sealed);
    return open.map(text -> json.readValue(text, Face.class)).orElse(Face.DESTROYED);
  }

  /** Columns party_id, record_id, subjects and comparison; empty when one in it was destroyed. */
  Optional<Comparison> comparison(ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("comparison");
    if (sealed == null) {
      return Optional.empty();
    }
    Place place = comparison(row.getLong("party_id"), row.getString("record_id"));
    return vault
        .open(place, List.of((Long[]) row.getArray("subjects").getArray()), sealed)
        .map(text -> json.readValue(text, Comparison.class));
  }

  /** Nothing when the list was destroyed. */
  List<String> cells(Place place, long subject, byte[] sealed) {
    return vault
        .open(place, List.of(subject), sealed)
        .map(
            text ->
                List.of(json.readValue(new String(text, StandardCharsets.UTF_8), String[].class)))
        .orElse(List.of());
  }
}
