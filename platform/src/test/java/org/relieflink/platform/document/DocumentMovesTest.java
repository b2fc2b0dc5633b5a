package org.relieflink.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DisplayName("文书的每一步：每个状态、每个动作、每个角色都试一遍，只有手写的表里有的做得成")
class DocumentMovesTest extends ServerTest {
  private static final Officer CLERK = DemoAccounts.CLERK;
  private static final Officer WRITER = DocumentSamples.WRITER;
  private static final Officer CHECKER = DocumentSamples.CHECKER;
  private static final Officer CHIEF = DocumentSamples.CHIEF;
  private static final List<Officer> OFFICERS =
      List.of(
          CLERK,
          WRITER,
          CHECKER,
          CHIEF,
          DemoAccounts.DEPARTMENT_OFFICER,
          DemoAccounts.ADMINISTRATOR,
          DemoAccounts.SECURITY_ADMINISTRATOR,
          DemoAccounts.AUDITOR,
          new Officer("YX9901", "外院检察官", Role.PROSECUTOR, Unit.of("990125", null)));

  private static final Set<Officer> OFFICE = Set.of(CLERK, WRITER, CHECKER, CHIEF);

  /**
   * Who may do what in which states with a paper of the writer, by hand; nobody may do the rest.
   */
  private static final List<May> BY_HAND =
      List.of(
          new May("WRITE", OFFICE, "DRAFT CHECKED"),
          new May("CHECK", Set.of(CHECKER, CHIEF), "DRAFT"),
          new May("RETURN", Set.of(WRITER, CHECKER, CHIEF), "DRAFT CHECKED"),
          new May("ISSUE", Set.of(CHIEF), "CHECKED"),
          new May("DROP", OFFICE, "DRAFT CHECKED"),
          new May("WITHDRAW", Set.of(CHIEF), "ISSUED"));

  @Autowired private Documents documents;

  private int papers;

  /** 谁在哪几步可以做一个动作。 */
  private record May(String act, Set<Officer> officers, String states) {
    boolean lets(Officer officer, DocumentAct wanted, DocumentState state) {
      return act.equals(wanted.name())
          && officers.contains(officer)
          && List.of(states.split(" ", 0)).contains(state.name());
    }
  }

  private static <T> T by(Officer officer, Supplier<T> work) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of()));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private Document in(DocumentState state) {
    papers++;
    NewDocument order =
        DocumentSamples.order(DocumentKind.DECISION, DocumentSamples.decision(9_000 + papers));
    Document draft = by(WRITER, () -> documents.draft(WRITER, order)).orThrow();
    return switch (state) {
      case DRAFT -> draft;
      case CHECKED -> done(CHECKER, draft, DocumentAct.CHECK);
      case ISSUED -> done(CHIEF, done(CHECKER, draft, DocumentAct.CHECK), DocumentAct.ISSUE);
      case WITHDRAWN -> done(WRITER, draft, DocumentAct.DROP);
    };
  }

  private Document done(Officer officer, Document paper, DocumentAct act) {
    return tried(officer, paper, act).orThrow();
  }

  /** Everything that could be asked for is said, so that only right and table decide. */
  private Outcome<Document> tried(Officer officer, Document paper, DocumentAct act) {
    String words = act.wantsWords() ? "看过" : "";
    var move = new DocumentMove(act, paper.version(), words, UUID.randomUUID().toString());
    return by(
        officer,
        () ->
            act == DocumentAct.WRITE
                ? documents.write(
                    officer, paper.id(), paper.version(), DocumentSamples.decision(9_000 + papers))
                : documents.act(officer, paper.id(), move));
  }

  private int steps(Document paper) {
    return jdbc.sql("select count(*) from document.step where paper_id = ?")
        .param(paper.id())
        .query(Integer.class)
        .single();
  }

  @Test
  @DisplayName("手写的表里有的做得成，别的都拒绝，什么也不留下；写的人自己不核、不签发")
  void everyMoveByEveryRole() {
    List<String> wrong = new ArrayList<>();
    for (DocumentState state : DocumentState.values()) {
      Document paper = in(state);
      for (Officer officer : OFFICERS) {
        for (DocumentAct act : DocumentAct.values()) {
          int before = steps(paper);
          Outcome<Document> answer = tried(officer, paper, act);
          boolean done = answer instanceof Outcome.Done<Document>;
          boolean may = BY_HAND.stream().anyMatch(one -> one.lets(officer, act, state));
          if (done != may || steps(paper) != before + (done ? 1 : 0)) {
            wrong.add(officer.staffNumber() + " " + act + " " + state + ": " + answer);
          }
          paper = done ? in(state) : paper;
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
