package org.relieflink.platform.packs;

import java.time.LocalDate;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.opinion.OpinionSamples;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts of own packs, for tests. */
public final class PackSamples {
  /** A second prosecutor of 云溪县: two have to agree. */
  public static final Officer SECOND =
      new Officer("YX0299", "韩检察官", Role.PROSECUTOR, Unit.of(DemoAccounts.PLACE, null));

  private PackSamples() {}

  /** Another chief of 云溪县: who released a pack does not end it. */
  public static Officer chief() {
    return new Officer("YX0298", "孟副检察长", Role.CHIEF, Unit.of(DemoAccounts.PLACE, null));
  }

  /** The shipped rules with another base; the four-year-old's amount is 40 times it. */
  public static String yaml(String version, LocalDate from, int unit) {
    return """
        pack: "990123"
        version: "%s"
        title: 云溪县国家司法救助金额量化细则（%s 版）
        place: "990123"
        office: 云溪县人民检察院（虚构）
        effective_from: %s
        last_confirmed_on: 2026-11-23
        inherits: "990100"
        adopts: guanyun
        unit:
          amount: {value: %d, unit: 元}
          clause: {instrument: office-example, article: 示例, status: example, source: 示例基准}
        tests:
          - name: 四岁女孩
            expected: amount %d proposed
            facts: %s
        """
        .formatted(
            version,
            version,
            from,
            unit,
            unit * 40,
            OpinionSamples.file("case-two-four-year-old").json());
  }

  /** A draft of a place with a text that nobody can read. */
  public static long planted(JdbcClient jdbc, Unit unit, String version) {
    return jdbc.sql(
            """
            insert into packs.version (place, number, pack_id, pack_version, title, effective_from,
              yaml, digest, rules_digest, made_by, made_by_name, made_at)
            values (?, (select coalesce(max(number), 0) + 1 from packs.version where place = ?), ?,
              ?, '某包', date '2030-01-01', 'x', repeat('0', 64), repeat('0', 64), 'ZZ0002', '某',
              now())
            returning id
            """)
        .params(unit.place(), unit.place(), unit.place(), version)
        .query(Long.class)
        .single();
  }
}
