package org.relieflink.platform.leads.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.leads.UnledParty;
import org.relieflink.platform.screening.PartyGlances;
import org.relieflink.platform.screening.PartyGlances.Glance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 有命中没有线索的，有结束没有理由的。 Gaps, each counted over the rows that this officer may see: whoever may not
 * see a sealed case finds nothing of it in any number.
 */
@Repository
class CoverageRows {
  private static final Need HITS = new Need(Matter.HITS, Deed.READ);

  private static final String UNLED =
      """
      from screening.hit h join screening.party p on p.id = h.party_id
      where h.is_current and (h.state = 'same' or h.state = 'open' and h.level = 'auto')
        and coalesce(p.role, '') not in (:accused) and p.face is not null
        and not exists (select 1 from leads.lead l where l.party_id = h.party_id) and (%s)
      """;

  private final JdbcClient jdbc;
  private final Reach reach;
  private final PartyGlances parties;
  private final List<String> accused;

  CoverageRows(
      JdbcClient jdbc,
      Reach reach,
      PartyGlances parties,
      @Value("${relief.screening.accused-roles}") List<String> accused) {
    this.jdbc = jdbc;
    this.reach = reach;
    this.parties = parties;
    this.accused = List.copyOf(accused);
  }

  private String unledOf(Officer officer) {
    return UNLED.formatted(reach.condition(officer, HITS, Owned.ofCases("h")));
  }

  /** 一个当事人有些什么命中。 */
  private record Found(long party, String classes, int confirmed, int strong) {}

  /** Surest first. */
  List<UnledParty> unled(Officer officer) {
    List<Found> found =
        jdbc.sql(
                """
                select h.party_id, string_agg(distinct h.hardship_class, '、') as classes,
                  count(*) filter (where h.state = 'same') as confirmed,
                  count(*) filter (where h.state = 'open') as strong
                """
                    + unledOf(officer)
                    + " group by h.party_id order by max((h.state = 'same')::int) desc,"
                    + " max(h.sort_key) desc, h.party_id limit "
                    + Leads.MOST)
            .param("accused", accused)
            .query((row, index) -> found(row))
            .list();
    Map<Long, Glance> glances = parties.of(found.stream().map(Found::party).toList(), officer);
    List<UnledParty> unled = new ArrayList<>();
    for (Found one : found) {
      Glance glance = glances.get(one.party);
      if (glance != null) {
        unled.add(
            new UnledParty(
                one.party,
                glance.whose(),
                glance.caseNo(),
                glance.role(),
                glance.masked(),
                one.classes,
                one.confirmed,
                one.strong));
      }
    }
    return unled;
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getLong("party_id"),
        row.getString("classes"),
        row.getInt("confirmed"),
        row.getInt("strong"));
  }

  /** Of these parties, those that still have hits and no lead, for this officer. */
  Set<Long> unled(Officer officer, Collection<Long> asked) {
    return new LinkedHashSet<>(
        jdbc.sql("select distinct h.party_id " + unledOf(officer) + " and h.party_id = any(:asked)")
            .param("accused", accused)
            .param("asked", asked.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  /** Place to how many parties with hits have no lead. */
  Map<String, Integer> unledByPlace(Officer officer) {
    return counted(
        jdbc.sql(
                "select h.place, count(distinct h.party_id) as n "
                    + unledOf(officer)
                    + " group by h.place")
            .param("accused", accused));
  }

  /** Place to leads that ended without a person's reason. */
  Map<String, Integer> unreasonedByPlace(Officer officer) {
    return counted(
        jdbc.sql(
            """
            select l.place, count(*) as n from leads.lead l
            join lateral (select s.state, s.reason from leads.step s where s.lead_id = l.id
              order by s.number desc limit 1) last on true
            where last.state = 'CLOSED' and last.reason = '' and (%s) group by l.place
            """
                .formatted(reach.condition(officer, LeadRows.READ, Owned.ofCases("l")))));
  }

  private static Map<String, Integer> counted(JdbcClient.StatementSpec statement) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    statement.query(
        row -> {
          counts.put(row.getString("place"), row.getInt("n"));
        });
    return counts;
  }
}
