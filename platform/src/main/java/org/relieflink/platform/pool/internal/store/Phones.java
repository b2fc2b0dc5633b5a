package org.relieflink.platform.pool.internal.store;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.pool.PhoneOwners;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Use;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 按电话找记录。 Records by the blind value of their phone. */
@Component
public class Phones {
  private final JdbcClient jdbc;
  private final Blinds blinds;
  private final LiveRecords records;

  Phones(JdbcClient jdbc, Blinds blinds, LiveRecords records) {
    this.jdbc = jdbc;
    this.blinds = blinds;
    this.records = records;
  }

  /** Digits as phones are compared; empty when it is none. */
  public Optional<String> canonical(String phone) {
    return PhoneKey.canonical(phone);
  }

  /**
   * Of whom live records have this phone, the registers of supervision left out.
   *
   * @param phone as {@link #canonical} writes it
   * @param most people whose records are named
   */
  public PhoneOwners owners(String phone, int most) {
    long people = of(phone, "count(distinct subject)").query(Long.class).single();
    List<String> ids =
        people > most
            ? List.of()
            : of(phone, "record_id").query(String.class).list().stream().sorted().toList();
    return new PhoneOwners(people, ids, keyed());
  }

  private JdbcClient.StatementSpec of(String phone, String what) {
    return jdbc.sql(
            "select "
                + what
                + " from pool.record where phone_key = any(:keys) and known_to is null"
                + " and contract_id <> all(:not)")
        .param("keys", blinds.all(Use.PHONE, phone))
        .param("not", records.supervisionOnly());
  }

  /** Whether the phone of every version was looked at. */
  private boolean keyed() {
    return jdbc.sql(
            """
            select not exists (select 1 from pool.record where not phone_keyed and sealed is not null)
            """)
        .query(Boolean.class)
        .single();
  }
}
