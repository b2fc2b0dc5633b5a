package org.relieflink.platform.supervision.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.supervision.SupervisionRefusal;
import org.relieflink.platform.supervision.internal.LeadEvidence;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 线索存档的密文。 Seals the evidence of leads for everybody it tells of. */
@Component
class LeadSeal {
  private final Vault vault;
  private final HardshipPool pool;
  private final JsonMapper json;

  LeadSeal(Vault vault, HardshipPool pool, JsonMapper json) {
    this.vault = vault;
    this.pool = pool;
    this.json = json;
  }

  /** A lead with its evidence sealed. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record SealedLead(NewLead lead, Set<Long> subjects, byte[] evidence) {
    @Override
    public String toString() {
      return lead.toString();
    }
  }

  static Place place(String leadKey) {
    return new Place("supervision.lead", "evidence", leadKey);
  }

  List<SealedLead> seal(List<NewLead> leads) {
    Set<String> recordIds = new HashSet<>();
    leads.forEach(lead -> lead.evidence().records().forEach(one -> recordIds.add(one.recordId())));
    Map<String, Set<Long>> known = pool.subjectsOf(recordIds);
    List<SealedLead> done = new ArrayList<>();
    for (NewLead lead : leads) {
      Set<Long> subjects = new TreeSet<>();
      lead.evidence()
          .records()
          .forEach(one -> subjects.addAll(known.getOrDefault(one.recordId(), Set.of())));
      Place place = place(lead.lead().key());
      byte[] text = json.writeValueAsBytes(lead.evidence());
      done.add(new SealedLead(lead, subjects, vault.seal(place, subjects, text)));
    }
    return done;
  }

  /** Columns lead_key, subjects and evidence. */
  LeadEvidence open(ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("evidence");
    List<Long> subjects = List.of((Long[]) row.getArray("subjects").getArray());
    return java.util.Optional.ofNullable(sealed)
        .flatMap(text -> vault.open(place(key(row)), subjects, text))
        .map(text -> json.readValue(text, LeadEvidence.class))
        .orElseThrow(() -> Refusal.of(SupervisionRefusal.DATA_DESTROYED).asException());
  }

  private static String key(ResultSet row) {
    try {
      return row.getString("lead_key");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
