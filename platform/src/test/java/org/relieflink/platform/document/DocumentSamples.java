package org.relieflink.platform.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.harm.HarmSamples;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 文书的样本：papers of people who do not exist; one planted past the program. */
public final class DocumentSamples {
  public static final Officer WRITER = DemoAccounts.PROSECUTOR;
  public static final Officer CHIEF = DemoAccounts.CHIEF;
  public static final Officer CHECKER =
      new Officer("YX0218", "孙检察官", Role.PROSECUTOR, DemoAccounts.PROSECUTOR.unit());

  private DocumentSamples() {}

  /** Number of the nth child, in a division that does not exist. */
  public static String child(int nth) {
    String first = "99012320200101%03d".formatted(nth);
    return first + CitizenId.checkDigit(first);
  }

  /** Fields of a decision for the nth person. */
  public static Map<String, String> decision(int nth) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("applicant", "王桂芳");
    fields.put("applicant_number", HarmSamples.adult(nth));
    fields.put("facts", "申请人王桂芳的丈夫在案件中死亡。\n一家三口没有别的收入。");
    fields.put("ground", "2021年细则第七条第三项");
    fields.put("amount", "40000");
    fields.put("method", "存入本人账户");
    return fields;
  }

  public static NewDocument order(DocumentKind kind, Map<String, String> fields) {
    return new NewDocument(
        kind, SubjectRef.CASE, "云检刑申〔2026〕7号", false, fields, UUID.randomUUID().toString());
  }

  /** A checked decision for the nth person. */
  public static Document checked(Documents documents, int nth) {
    Document draft =
        documents.draft(WRITER, order(DocumentKind.DECISION, decision(nth))).orThrow();
    return documents
        .act(CHECKER, draft.id(), DocumentMove.of(DocumentAct.CHECK, draft.version()))
        .orThrow();
  }

  public static DocumentMove issue(Document checked) {
    return new DocumentMove(
        DocumentAct.ISSUE, checked.version(), "", UUID.randomUUID().toString());
  }

  public static Document issued(Documents documents, int nth) {
    Document checked = checked(documents, nth);
    return documents.act(CHIEF, checked.id(), issue(checked)).orThrow();
  }

  /** A paper of a unit, past the program; its contents are destroyed already. */
  public static long planted(JdbcClient jdbc, Unit unit) {
    jdbc.sql(
            """
            insert into document.template (digest, kind, version, yaml, at)
            values (repeat('0', 64), 'decision', '1', '-', now()) on conflict do nothing
            """)
        .update();
    long id =
        jdbc.sql(
                """
                insert into document.paper (place, case_no, kind, series, subject_kind, subject_id,
                  minor, subject, officer, officer_name, draft_key, fingerprint, at)
                values (?, '某号', 'decision', '救决', 'case', '', false, 1, 'ZZ0002', '某',
                  gen_random_uuid()::text, repeat('0', 16), now())
                returning id
                """)
            .param(unit.place())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into document.content (paper_id, number, template, fields, hash, officer,
              officer_name, at)
            values (?, 1, repeat('0', 64), null, repeat('0', 64), 'ZZ0002', '某', now())
            """)
        .param(id)
        .update();
    jdbc.sql(
            """
            insert into document.step (paper_id, number, act, state, content, hash, officer,
              officer_name, words, at)
            values (?, 1, 'WRITE', 'DRAFT', 1, repeat('0', 64), 'ZZ0002', '某', '', now())
            """)
        .param(id)
        .update();
    return id;
  }
}
