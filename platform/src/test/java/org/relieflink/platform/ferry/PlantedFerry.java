package org.relieflink.platform.ferry;

import org.relieflink.platform.access.Unit;
import org.relieflink.proof.parcel.SiteKeys;
import org.relieflink.proof.parcel.Suite;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 摆渡的行，给别的测试：a site that waits for another person, a package without receipt. */
public final class PlantedFerry {
  private PlantedFerry() {}

  private static String name(String api) {
    return api.isEmpty() ? "zza" : "zzb";
  }

  public static long site(JdbcClient jdbc, Unit unit, String api) {
    return jdbc.sql(
            """
            insert into ferry.site (place, name, title, network, departments, card, state, asked_by,
              asked_name, asked_at)
            values (?, ?, '某站', 'GOVERNMENT', '', ?, 'ASKED', 'ZZ0001', '某', now()) returning id
            """)
        .params(
            unit.place(),
            name(api),
            SiteKeys.generate(name(api), Suite.INTERNATIONAL).card().text())
        .query(Long.class)
        .single();
  }

  public static long sent(JdbcClient jdbc, Unit unit, String api) {
    return jdbc.sql(
            """
            insert into ferry.outbound (place, site, channel, sequence, file_name, digest, items, volumes,
              made_at)
            values (?, ?, 'relief', 1, 'a-b-relief-00000001', repeat('0', 64), 1, 1, now()) returning id
            """)
        .params(unit.place(), name(api))
        .query(Long.class)
        .single();
  }
}
