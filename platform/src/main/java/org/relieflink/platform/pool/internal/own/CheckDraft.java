package org.relieflink.platform.pool.internal.own;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.relieflink.platform.pool.internal.ReaderLocale;
import org.relieflink.platform.pool.internal.own.ContractDraft.Column;
import org.relieflink.platform.problem.FieldProblem;
import org.springframework.context.MessageSource;

/** 表单哪里没填好：一次说全，每处连到那一格。 Everything that is wrong in the form, each with its place. */
final class CheckDraft {
  private final MessageSource messages;
  private final List<FieldProblem> problems = new ArrayList<>();

  private CheckDraft(MessageSource messages) {
    this.messages = messages;
  }

  static List<FieldProblem> problems(ContractDraft draft, MessageSource messages) {
    CheckDraft check = new CheckDraft(messages);
    check.head(draft);
    check.ground(draft.ground());
    check.columns(draft);
    return List.copyOf(check.problems);
  }

  private void head(ContractDraft draft) {
    if (draft.department().isEmpty()) {
      wrongUnless(draft.newDepartment().matches("[a-z_]{1,40}"), "newDepartment");
      wrongUnless(!draft.newDepartmentName().isBlank(), "newDepartmentName");
    }
    wrongUnless(!draft.hardshipClass().isBlank(), "hardshipClass");
    wrongUnless(!draft.title().isBlank(), "title");
    wrongUnless(draft.prefix().matches("[A-Z]{2,6}"), "prefix");
    wrongUnless(draft.freshForDays().matches("[1-9]\\d{0,3}"), "freshForDays");
  }

  private void ground(ContractDraft.LegalGround ground) {
    wrongUnless(!ground.law().isBlank(), "law");
    wrongUnless(!ground.article().isBlank(), "article");
    wrongUnless(!ground.agreement().isBlank(), "agreement");
    wrongUnless(isDay(ground.agreementUntil()), "agreementUntil");
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException notOne) {
      return false;
    }
  }

  private void columns(ContractDraft draft) {
    for (Column column : draft.columns()) {
      if (!column.left() && !isOffered(column)) {
        say("use-" + column.index(), "choice", column.header());
      }
    }
    List<Column> used =
        draft.columns().stream().filter(column -> !column.left() && isOffered(column)).toList();
    wrongUnless(used.stream().anyMatch(column -> column.use().equals("use:name")), "name");
    wrongUnless(used.stream().anyMatch(Column::key), "key");
    boolean household = used.stream().anyMatch(one -> one.use().equals("use:household_key"));
    wrongUnless(household || !draft.level().equals("household"), "level");
    Set<String> once = new HashSet<>();
    for (Column column : used) {
      String at = "use-" + column.index();
      if (column.key() && !isKeyable(column.use())) {
        say(at, "keyable", column.header());
      }
      String name = ContractText.name(column);
      if (!once.add(name)) {
        say(at, "twice", column.header());
      }
      if (column.coded() && ContractText.words(column.codes()).isEmpty()) {
        say("codes-" + column.index(), "codes", column.header());
      }
    }
  }

  /** These go into the contract's text as they are: nothing but a choice of the page. */
  private static boolean isOffered(Column column) {
    return column.use().matches("(use|own):[a-z_]{1,40}")
        && Set.of("optional", "column", "filled").contains(column.presence())
        && column.sensitivity().matches("[1-4]");
  }

  private static boolean isKeyable(String use) {
    return Set.of("own:text", "use:household_key", "use:member_no").contains(use);
  }

  private void wrongUnless(boolean right, String what) {
    if (!right) {
      say(what.equals("name") || what.equals("key") ? "columns" : what, what);
    }
  }

  private void say(String field, String what, Object... arguments) {
    String sentence =
        messages.getMessage("pool.contract.wrong." + what, arguments, ReaderLocale.now());
    problems.add(new FieldProblem(field, sentence));
  }
}
