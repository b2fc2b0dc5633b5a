package org.relieflink.platform.transfer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.leads.BroughtLeads;
import org.relieflink.platform.leads.BroughtLeads.Person;
import org.relieflink.platform.leads.LeadSource;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.transfer.NewTransfer.Ask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** 移送的样本：units and persons who do not exist. */
public final class TransferSamples {
  public static final Officer SCHOOLS =
      new Officer(
          "JY0301", "某教育", Role.DEPARTMENT_OFFICER, Unit.of(DemoAccounts.PLACE, "education"));
  public static final Officer COORDINATOR =
      new Officer(
          "ZF0301", "某协调", Role.DEPARTMENT_OFFICER, Unit.of(DemoAccounts.PLACE, "political_legal"));

  /** State to the acts that lead there, each with who has it and who is asked after it. */
  private static final Map<String, List<String>> WAYS =
      Map.ofEntries(
          Map.entry("DRAFT", List.of("DRAFT")),
          Map.entry("SENT", List.of("DRAFT", "SEND")),
          Map.entry("PREVIEWED", List.of("DRAFT", "SEND", "PREVIEW")),
          Map.entry("ACCEPTED", List.of("DRAFT", "SEND", "ACCEPT")),
          Map.entry("WORKING", List.of("DRAFT", "SEND", "ACCEPT", "START")),
          Map.entry("PASSED", List.of("DRAFT", "SEND", "ACCEPT", "PASS")),
          Map.entry("HANDED_BACK", List.of("DRAFT", "SEND", "ACCEPT", "HAND_BACK")),
          Map.entry("REJECTED", List.of("DRAFT", "SEND", "REJECT")),
          Map.entry("RETURNED", List.of("DRAFT", "SEND", "ACCEPT", "HAND_BACK", "TAKE_BACK")),
          Map.entry("COORDINATING", List.of("DRAFT", "SEND", "REJECT", "COORDINATE")),
          Map.entry("RESULT", List.of("DRAFT", "SEND", "ACCEPT", "REPLY")),
          Map.entry("QUESTIONED", List.of("DRAFT", "SEND", "ACCEPT", "REPLY", "QUESTION")),
          Map.entry("CONFIRMED", List.of("DRAFT", "SEND", "ACCEPT", "REPLY", "CONFIRM")),
          Map.entry("CLOSED", List.of("DRAFT", "SEND", "ACCEPT", "REPLY", "CONFIRM", "CLOSE")),
          Map.entry("WITHDRAWN", List.of("DRAFT", "DISCARD")));

  /**
   * A subject that no other class gives to anybody: databases of tests count from one, each for
   * itself, over one file of secrets, in which some classes destroy theirs.
   */
  private static final String SUBJECT = "16384 + cast(floor(random() * 16384) as bigint)";

  private TransferSamples() {}

  /** Work done as an officer who is signed in. */
  public static <T> T by(Officer officer, Supplier<T> work) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of()));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** A lead of the demo county about a person of this number; gives its id. */
  public static long lead(Leads leads, JdbcClient jdbc, String name, String number) {
    by(
        DemoAccounts.CLERK,
        () ->
            leads
                .bring(
                    DemoAccounts.CLERK,
                    new BroughtLeads(
                        LeadSource.HANDLER,
                        "云检刑申〔2026〕31号",
                        "",
                        false,
                        List.of(new Person(name, number, "伤了以后不能做工")),
                        UUID.randomUUID().toString()))
                .orThrow());
    return jdbc.sql("select max(id) from leads.lead").query(Long.class).single();
  }

  /** What a prosecutor would ask of some departments. */
  public static NewTransfer wanted(long lead, boolean letter, Ask... asks) {
    return new NewTransfer(
        "LEAD",
        lead,
        List.of(asks),
        letter,
        false,
        Map.of(
            TransferField.AREA, "云溪县柳河镇",
            TransferField.CONTACT, "0990-5550123",
            TransferField.HARDSHIP, "伤了以后不能做工",
            TransferField.FAMILY, "两个老人，一个孩子",
            TransferField.RELIEF, "已给司法救助",
            TransferField.CASE_FACTS, "被人打伤，对方没有钱赔"),
        UUID.randomUUID().toString());
  }

  /** A matter of a unit in a state, past the program; nobody's text is kept in it. */
  public static long planted(JdbcClient jdbc, Unit unit, String state) {
    long id =
        jdbc.sql(
                """
                insert into transfer.outbound (place, line, case_no, bundle, subject_kind, subject_id,
                  data_class, letter, helps, area, age_group, coordinator, subject, at)
                values (?, ?, '某号', gen_random_uuid()::text, 'LEAD', 0, 'ORDINARY', false,
                  'subsistence counselling', '某镇', '', 'political_legal',
                  %s, now()) returning id
                """
                    .formatted(SUBJECT))
            .params(unit.place(), unit.line())
            .query(Long.class)
            .single();
    String before = "";
    int number = 0;
    for (String act : WAYS.get(state)) {
      number++;
      before = step(jdbc, new Planted(id, number, act, before, unit.line()));
    }
    return id;
  }

  /**
   * Many that were sent, past the program: two statements for each table, so that 100,000 are few
   * minutes.
   */
  public static List<Long> plantedMany(JdbcClient jdbc, Unit unit, int count) {
    List<Long> ids =
        jdbc.sql(
                """
                insert into transfer.outbound (place, line, case_no, bundle, subject_kind, subject_id,
                  data_class, letter, helps, area, age_group, coordinator, subject, at)
                select :place, :line, '某号', gen_random_uuid()::text, 'LEAD', 0, 'ORDINARY', false,
                  'subsistence counselling', '某镇', '', 'political_legal',
                  (select %s), now()
                from generate_series(1, :count) returning id
                """
                    .formatted(SUBJECT))
            .param("place", unit.place())
            .param("line", unit.line())
            .param("count", count)
            .query(Long.class)
            .list();
    for (String act : List.of("DRAFT", "SEND")) {
      boolean first = act.equals("DRAFT");
      jdbc.sql(
              """
              insert into transfer.step (outbound_id, number, act, state, holder, offered, officer,
                officer_name, line, reason, words, cause, at)
              select id, :number, :act, :state, :line, 'civil_affairs', :officer, '某', :line, '', '', '', now()
              from unnest(:ids) id
              """)
          .param("number", first ? 1 : 2)
          .param("act", act)
          .param("state", first ? "DRAFT" : "SENT")
          .param("line", unit.line())
          .param("officer", first ? "ZZ0001" : "ZZ0002")
          .param("ids", ids.toArray(Long[]::new))
          .update();
    }
    return ids;
  }

  private record Planted(long id, int number, String act, String from, String sender) {}

  private static String step(JdbcClient jdbc, Planted planted) {
    String to =
        jdbc.sql("select to_state from transfer.move where act = ? and from_state = ?")
            .params(planted.act, planted.from)
            .query(String.class)
            .single();
    String holder =
        switch (planted.act) {
          case "DRAFT", "SEND", "PREVIEW", "REJECT", "TAKE_BACK", "DISCARD" -> planted.sender;
          case "COORDINATE" -> "political_legal";
          default -> "civil_affairs";
        };
    String offered =
        switch (planted.act) {
          case "DRAFT", "SEND", "PREVIEW" -> "civil_affairs";
          case "PASS" -> "education";
          case "HAND_BACK" -> planted.sender;
          default -> "";
        };
    String officer = planted.act.equals("DRAFT") ? "ZZ0001" : "ZZ0002";
    jdbc.sql(
            """
            insert into transfer.step (outbound_id, number, act, state, holder, offered, officer,
              officer_name, line, reason, words, cause, at)
            values (?, ?, ?, ?, ?, ?, ?, '某', ?, '', '', '', now())
            """)
        .params(
            planted.id, planted.number, planted.act, to, holder, offered, officer, planted.sender)
        .update();
    return to;
  }

  /** A replied matter with one paper whose text is destroyed; gives the paper. */
  public static long paper(JdbcClient jdbc, Unit unit) {
    long id = planted(jdbc, unit, "RESULT");
    return jdbc.sql(
            """
            insert into transfer.paper
              (outbound_id, number, kind, media, size, digest, subject, body, at)
            values (?, 4, 'PROOF', 'application/pdf', 9, repeat('0', 64), 1, null, now())
            returning id
            """)
        .param(id)
        .query(Long.class)
        .single();
  }

  /** A registration that waits for agreement. */
  public static long line(JdbcClient jdbc, Unit unit, String department) {
    return jdbc.sql(
            """
            insert into transfer.endpoint (place, line, url, state, asked_by, asked_name, asked_at)
            values (?, ?, 'https://example.invalid/x', 'ASKED', 'ZZ0001', '某', now()) returning id
            """)
        .params(unit.place(), department)
        .query(Long.class)
        .single();
  }
}
