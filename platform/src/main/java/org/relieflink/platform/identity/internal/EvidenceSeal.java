package org.relieflink.platform.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.relieflink.platform.identity.EvidenceStep;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 依据的密文：sealed for everybody whom the two records tell of. */
@Component
class EvidenceSeal {
  private final Vault vault;
  private final JsonMapper json;

  EvidenceSeal(Vault vault, JsonMapper json) {
    this.vault = vault;
    this.json = json;
  }

  static Place place(long decision) {
    return new Place("identity.evidence", "sealed", Long.toString(decision));
  }

  byte[] seal(long decision, Collection<Long> subjects, List<EvidenceStep> steps) {
    return vault.seal(place(decision), subjects, json.writeValueAsBytes(steps));
  }

  /** Nothing when somebody in it was destroyed. */
  List<EvidenceStep> open(ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("sealed");
    return sealed == null
        ? List.of()
        : vault
            .open(
                place(row.getLong("decision_id")),
                List.of((Long[]) row.getArray("subjects").getArray()),
                sealed)
            .map(text -> List.of(json.readValue(text, EvidenceStep[].class)))
            .orElse(List.of());
  }
}
