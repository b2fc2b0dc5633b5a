package org.relieflink.platform.document.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relieflink.platform.document.DocumentSamples.CHECKER;
import static org.relieflink.platform.document.DocumentSamples.CHIEF;
import static org.relieflink.platform.document.DocumentSamples.WRITER;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentAct;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.DocumentMove;
import org.relieflink.platform.document.DocumentSamples;
import org.relieflink.platform.document.Documents;
import org.relieflink.platform.document.NewDocument;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.vault.Appearances.Appearance;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DisplayName("文书：断在哪里都不留半份；改一个字、换一个号都认得出")
class DocumentProofTest extends DocumentHouse {
  /** 断在第几条语句。 */
  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private int left;

  private JdbcClient breaking() {
    return (JdbcClient)
        Proxy.newProxyInstance(
            JdbcClient.class.getClassLoader(),
            new Class<?>[] {JdbcClient.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("sql") && left-- == 0) {
                throw new Broken();
              }
              try {
                return method.invoke(guarded, arguments);
              } catch (InvocationTargetException wrapped) {
                throw wrapped.getCause();
              }
            });
  }

  private String everything() {
    List<String> sums = new ArrayList<>();
    for (String table :
        List.of(
            "template", "paper", "content", "person", "step", "counter", "number", "signature")) {
      sums.add(sum("document." + table));
    }
    sums.add(sum("trail.entry"));
    return String.join(" ", sums);
  }

  private String sum(String table) {
    return jdbc.sql(
            "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                + table
                + " t")
        .query(String.class)
        .single();
  }

  /** Breaks at every point until it goes through; nothing is left of any of them. */
  private Document broken(Supplier<Outcome<Document>> act) {
    String stood = everything();
    for (int point = 0; ; point++) {
      left = point;
      try {
        Document done = act.get().orThrow();
        assertThat(point).as("statements").isBetween(3, 60);
        return done;
      } catch (Broken power) {
        assertThat(everything()).as("at " + point).isEqualTo(stood);
      }
    }
  }

  @Test
  @DisplayName("起草、修改、核稿、签发：断在任何两条语句之间什么也没有留下，同一个键再来一次正好一份")
  void betweenEveryTwoStatements() {
    Documents house = over(breaking(), signers);
    NewDocument order =
        DocumentSamples.order(DocumentKind.DECISION, DocumentSamples.decision(3_000));
    Document draft = broken(() -> house.draft(WRITER, order));
    assertThat(documents.draft(WRITER, order).orThrow().id()).isEqualTo(draft.id());
    Map<String, String> changed = DocumentSamples.decision(3_000);
    changed.put("amount", "41000");
    Document second = broken(() -> house.write(WRITER, draft.id(), 1, changed));
    assertThat(second.last().content()).isEqualTo(2);
    Document checked =
        broken(() -> house.act(CHECKER, draft.id(), DocumentMove.of(DocumentAct.CHECK, 2)));
    DocumentMove move = DocumentSamples.issue(checked);
    int before = numbers().size();
    Document issued = broken(() -> house.act(CHIEF, draft.id(), move));
    assertThat(documents.act(CHIEF, draft.id(), move).orThrow().number())
        .isEqualTo(issued.number());
    assertThat(numbers()).hasSize(before + 1);
  }

  /** Past every guard, as somebody with the database in hand. */
  private void forced(String table, String sql, Object... values) {
    jdbc.sql("alter table document." + table + " disable trigger user").update();
    jdbc.sql(sql).params(values).update();
    jdbc.sql("alter table document." + table + " enable trigger user").update();
  }

  @Test
  @DisplayName("拿着数据库的人改内容、换号、换签章、换指纹：一份也取不出来，页面说对不上")
  void tamperingIsSeen() {
    long good = DocumentSamples.issued(documents, 4_000).id();
    assertThat(fault(good)).isEqualTo("FINE ISSUED");
    long other = DocumentSamples.issued(documents, 4_001).id();
    forced(
        "content",
        "update document.content c set fields = o.fields from document.content o where c.paper_id ="
            + " ? and o.paper_id = ?",
        other,
        good);
    assertThat(fault(other)).isEqualTo("BROKEN");
    long numbered = DocumentSamples.issued(documents, 4_002).id();
    forced(
        "number", "update document.number set text = '云检救决〔2020〕1号' where paper_id = ?", numbered);
    assertThat(fault(numbered)).isEqualTo("BROKEN");
    long signed = DocumentSamples.issued(documents, 4_003).id();
    forced(
        "signature",
        "update document.signature s set value = o.value from document.signature o where s.paper_id"
            + " = ? and o.paper_id = ?",
        signed,
        good);
    assertThat(fault(signed)).isEqualTo("BROKEN");
    long unsigned = DocumentSamples.issued(documents, 4_004).id();
    forced("signature", "delete from document.signature where paper_id = ?", unsigned);
    assertThat(fault(unsigned)).isEqualTo("BROKEN");
    assertThat(fault(resealed())).isEqualTo("BROKEN");
    int nth = 4_010;
    for (String set :
        List.of("legal = true", "key_id = 'aa'", "hash = repeat('0', 64)", "algorithm = 'x'")) {
      long one = DocumentSamples.issued(documents, nth++).id();
      forced("signature", "update document.signature set " + set + " where paper_id = ?", one);
      assertThat(fault(one)).as(set).isEqualTo("BROKEN");
    }
    long grown = DocumentSamples.issued(documents, nth).id();
    forced("paper", "update document.paper set minor = not minor where id = ?", grown);
    assertThat(fault(grown)).isEqualTo("BROKEN");
    assertThat(fault(good)).isEqualTo("FINE ISSUED");
  }

  /** Contents sealed anew with the server's own keys, one figure changed. */
  private long resealed() {
    long id = DocumentSamples.issued(documents, 4_005).id();
    long subject =
        jdbc.sql("select subject from document.content where paper_id = ?")
            .param(id)
            .query(Long.class)
            .single();
    byte[] before =
        jdbc.sql("select fields from document.content where paper_id = ?")
            .param(id)
            .query(byte[].class)
            .single();
    String text = vault.open(Contents.place(id, 1), subject, before).orElseThrow();
    byte[] after = vault.seal(Contents.place(id, 1), subject, text.replace("40000", "90000"));
    jdbc.sql("update document.content set fields = ? where paper_id = ?")
        .params(after, id)
        .update();
    return id;
  }

  @Test
  @DisplayName("数据库自己也守着：步骤、版本、号、签章改不了；没有号没有签章的签发、跳号、自己核自己写的，都不收")
  void theDatabaseHoldsTheRulesToo() {
    Document paper = DocumentSamples.issued(documents, 5_000);
    for (String sql :
        List.of(
            "update document.step set words = 'x' where paper_id = ?",
            "update document.content set hash = repeat('0', 64) where paper_id = ?",
            "delete from document.content where paper_id = ?",
            "update document.number set number = 99 where paper_id = ?",
            "delete from document.number where paper_id = ?",
            "update document.signature set legal = true where paper_id = ?",
            "update document.paper set kind = 'reply' where id = ?",
            "insert into document.content select paper_id, 2, template, fields, hash, officer,"
                + " officer_name, at from document.content where paper_id = ?",
            "update document.counter set last = last + 2 where ? > 0",
            "update document.counter set last = last + 1 where ? > 0")) {
      assertThatThrownBy(() -> jdbc.sql(sql).param(paper.id()).update())
          .as(sql)
          .isInstanceOf(DataAccessException.class);
    }
    Document checked = DocumentSamples.checked(documents, 5_001);
    assertThatThrownBy(() -> step(checked, "ISSUE", "ISSUED", CHIEF.staffNumber()))
        .hasMessageContaining("without number or signature");
    Document draft =
        documents
            .draft(
                WRITER,
                DocumentSamples.order(DocumentKind.DECISION, DocumentSamples.decision(5_002)))
            .orThrow();
    assertThatThrownBy(() -> step(draft, "CHECK", "CHECKED", WRITER.staffNumber()))
        .hasMessageContaining("neither checks nor issues");
    assertThatThrownBy(() -> step(draft, "ISSUE", "ISSUED", CHIEF.staffNumber()))
        .hasMessageContaining("no step forward");
  }

  private void step(Document paper, String act, String state, String officer) {
    jdbc.sql(
            """
            insert into document.step (paper_id, number, act, state, content, hash, officer,
              officer_name, words, idempotency_key, at)
            values (?, ?, ?, ?, 1, ?, ?, '某', '', ?, now())
            """)
        .params(
            paper.id(),
            paper.version() + 1,
            act,
            state,
            paper.hash(),
            officer,
            act.equals("ISSUE") ? UUID.randomUUID().toString() : null)
        .update();
  }

  @Test
  @DisplayName("按号码找得到是谁的文书；销毁以后内容没有了，编号和经过还在")
  void forgetting() {
    long id = DocumentSamples.issued(documents, 6_000).id();
    var found = holder.subjectsOf(HarmSamples.adult(6_000));
    assertThat(found).hasSize(1);
    subjects.destroy(found);
    holder.forget(found);
    assertThat(holder.inUse(found)).isEmpty();
    assertThat(holder.subjectsOf(HarmSamples.adult(6_000))).isEmpty();
    assertThat(fault(id)).isEqualTo("DESTROYED");
    assertThat(documents.find(WRITER, id).orElseThrow().number()).isNotNull();
  }

  @Test
  @DisplayName("先写错了别人的号码、后来改对了：那个人要求删，只删写错的那一版，文书还读得出")
  void onlyTheVersionTheyStandIn() {
    Document draft =
        documents
            .draft(
                WRITER,
                DocumentSamples.order(DocumentKind.DECISION, DocumentSamples.decision(6_100)))
            .orThrow();
    documents.write(WRITER, draft.id(), 1, DocumentSamples.decision(6_101)).orThrow();
    var wrong = holder.subjectsOf(HarmSamples.adult(6_100));
    assertThat(wrong).hasSize(1);
    assertThat(holder.subjectsOf(HarmSamples.adult(6_101))).hasSize(2).containsAll(wrong);
    subjects.destroy(wrong);
    holder.forget(wrong);
    assertThat(fault(draft.id())).isEqualTo("FINE DRAFT");
    assertThat(holder.subjectsOf(HarmSamples.adult(6_100))).isEmpty();
    assertThat(holder.subjectsOf(HarmSamples.adult(6_101))).hasSize(1);
  }

  @Test
  @DisplayName("第一版写错了号码、第二版改对了：本人要求删，两版都删，第一版里也有他的话")
  void everyVersionOfTheirs() {
    Document draft =
        documents
            .draft(
                WRITER,
                DocumentSamples.order(DocumentKind.DECISION, DocumentSamples.decision(6_110)))
            .orThrow();
    documents.write(WRITER, draft.id(), 1, DocumentSamples.decision(6_111)).orThrow();
    var theirs = holder.subjectsOf(HarmSamples.adult(6_111));
    assertThat(told.of(theirs))
        .extracting(Appearance::object)
        .contains(Long.toString(draft.id()), DocumentTrail.object(draft.id()));
    subjects.destroy(theirs);
    holder.forget(theirs);
    assertThat(
            jdbc.sql(
                    "select count(*) from document.content where paper_id = ? and fields is not"
                        + " null")
                .param(draft.id())
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(holder.subjectsOf(HarmSamples.adult(6_110))).isEmpty();
  }

  @Test
  @DisplayName("从前的文书，号码不知道写在哪一版：后来的一版删了，从前那版还找得到")
  void papersOfBefore() {
    Document draft =
        documents
            .draft(
                WRITER,
                DocumentSamples.order(DocumentKind.DECISION, DocumentSamples.decision(6_120)))
            .orThrow();
    asOfBefore(draft.id());
    documents.write(WRITER, draft.id(), 1, DocumentSamples.decision(6_120)).orThrow();
    var first = holder.subjectsOf(HarmSamples.adult(6_120));
    assertThat(first).hasSize(2);
    long later =
        jdbc.sql("select subject from document.content where paper_id = ? and number = 2")
            .param(draft.id())
            .query(Long.class)
            .single();
    holder.forget(Set.of(later));
    assertThat(holder.subjectsOf(HarmSamples.adult(6_120))).hasSize(1).doesNotContain(later);
  }

  /** The paper as one of before versions were sealed for themselves. */
  private void asOfBefore(long id) {
    jdbc.sql("alter table document.content disable trigger user").update();
    jdbc.sql("alter table document.paper disable trigger user").update();
    jdbc.sql(
            "update document.paper p set subject = c.subject from document.content c where"
                + " c.paper_id = p.id and p.id = ?")
        .param(id)
        .update();
    jdbc.sql("update document.content set subject = null where paper_id = ?").param(id).update();
    jdbc.sql("update document.person set content = 0 where paper_id = ?").param(id).update();
    jdbc.sql("alter table document.content enable trigger user").update();
    jdbc.sql("alter table document.paper enable trigger user").update();
  }

  @Test
  @DisplayName("检察官自己的连接：不能封存、解封文书，不能换密文，不能删号码的名字")
  void theServerAloneSealsAndForgets() {
    long id = DocumentSamples.issued(documents, 6_200).id();
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(WRITER, "", List.of()));
    try {
      assertThatThrownBy(() -> changed("update document.paper set sealed = true where id = ?", id))
          .isInstanceOf(DataAccessException.class);
      assertThat(changed("update document.content set fields = null where paper_id = ?", id))
          .isZero();
      assertThat(changed("delete from document.person where paper_id = ?", id)).isZero();
      assertThat(changed("update document.person set key = repeat('a', 16) where paper_id = ?", id))
          .isZero();
      assertThat(changed("update document.scan set body = null where paper_id = ?", id)).isZero();
    } finally {
      SecurityContextHolder.clearContext();
    }
    assertThat(fault(id)).isEqualTo("FINE ISSUED");
  }

  private int changed(String sql, long id) {
    return guarded.sql(sql).param(id).update();
  }

  @Test
  @DisplayName("代码里的动作表和数据库里的一样")
  void theTablesOfMovesAreOne() {
    List<String> code = new ArrayList<>(List.of("WRITE  DRAFT"));
    for (DocumentAct act : DocumentAct.values()) {
      for (var state : org.relieflink.platform.document.DocumentState.values()) {
        if (act.from(state)) {
          code.add(act + " " + state + " " + act.to());
        }
      }
    }
    assertThat(
            jdbc.sql("select act || ' ' || from_state || ' ' || to_state from document.move")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(code);
  }
}
