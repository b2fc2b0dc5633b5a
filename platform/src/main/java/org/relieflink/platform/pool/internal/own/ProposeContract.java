package org.relieflink.platform.pool.internal.own;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.internal.check.ColumnProfile;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.pool.internal.contract.Recogniser;
import org.relieflink.platform.pool.internal.own.ContractDraft.Column;
import org.relieflink.platform.pool.internal.own.SampleShelf.Sample;
import org.relieflink.platform.vault.MemoryFolder.ClearFile;
import org.relieflink.tabular.TableRefusedException;
import org.springframework.stereotype.Component;

/** 看样本，猜每列是什么，先把表单填好；人来定。 Looks at a sample and fills the form in advance; a person decides. */
@Component
public class ProposeContract {
  private static final List<String> CODE_WORDS =
      List.of("类", "别", "级", "状态", "代码", "方式", "性质", "原因", "是否");

  private static final String NAME = "use:name";
  private static final String FRESH_DAYS = "31"; // proposed only: a month, as most lists come

  private final ContractBook book;
  private final SampleShelf shelf;
  private final Clock clock;

  ProposeContract(ContractBook book, SampleShelf shelf, Clock clock) {
    this.book = book;
    this.shelf = shelf;
    this.clock = clock;
  }

  /** The form for a sample. */
  public ContractDraft of(Sample sample, Officer officer) throws IOException {
    try (ClearFile file = shelf.open(sample)) {
      SampleTable table = SampleTable.read(file.path(), book);
      String own = officer.department();
      String title =
          sample.name().replaceAll("\\.[^.]*$", "").replaceAll("[\\d年月日_\\-.（）()\\s]", "");
      List<Column> columns = columns(table);
      boolean household = columns.stream().anyMatch(one -> one.use().equals("use:household_key"));
      return new ContractDraft(
          own == null ? "" : own,
          "",
          "",
          title.replaceAll("(名单|名册|花名册|明细表|台账|表)$", ""),
          title,
          freePrefix(),
          household ? "household" : "person",
          "full",
          FRESH_DAYS,
          new ContractDraft.LegalGround(
              "", "", "", LocalDate.now(clock).plusYears(1).toString(), "unverified"),
          columns);
    } catch (TableRefusedException refused) {
      throw TryContract.unreadable(refused);
    }
  }

  /** The first two letters that no list has. */
  private String freePrefix() {
    Set<String> taken = new HashSet<>(book.all().stream().map(Contract::prefix).toList());
    for (char first = 'A'; first <= 'Z'; first++) {
      for (char second = 'A'; second <= 'Z'; second++) {
        String prefix = "" + first + second;
        if (!taken.contains(prefix)) {
          return prefix;
        }
      }
    }
    return "";
  }

  private List<Column> columns(SampleTable table) {
    Set<String> given = new HashSet<>();
    List<Column> columns = new ArrayList<>();
    for (int index = 0; index < table.headers().size(); index++) {
      String header = table.headers().get(index);
      if (!header.isBlank()) {
        columns.add(proposed(index, header, table.profiles().get(index), given));
      }
    }
    return keyed(columns, table);
  }

  private Column proposed(int index, String header, ColumnProfile profile, Set<String> given) {
    String use =
        byName(header, profile)
            .filter(found -> !found.startsWith("use:") || !given.contains(found))
            .orElseGet(() -> byContent(profile, given, soundsLikeCode(header)));
    given.add(use);
    return new Column(
        index,
        header,
        use,
        presence(use),
        sensitivity(use, profile),
        false,
        use.equals("own:code") ? String.join("、", profile.codes()) : "",
        profile.kind().name());
  }

  /** A common field of this name; else what another list takes a column of this name for. */
  private Optional<String> byName(String header, ColumnProfile profile) {
    Optional<String> shared =
        book.sharedFields().stream()
            .filter(field -> Recogniser.isKnownName(field, header))
            .filter(field -> fits(field, profile))
            .findFirst()
            .map(field -> "use:" + field.name());
    return shared.isPresent()
        ? shared
        : book.inForce().stream()
            .flatMap(contract -> contract.fields().stream())
            .filter(field -> Recogniser.isKnownName(field, header))
            .findFirst()
            .flatMap(field -> Optional.ofNullable(ownType(field, profile)));
  }

  /** A column called 编号 that holds numbers of persons is no text. */
  private static boolean fits(Field field, ColumnProfile profile) {
    return profile.kind() != ColumnProfile.Kind.CITIZEN_NUMBER || field.type().isLongNumber();
  }

  private static @org.jspecify.annotations.Nullable String ownType(
      Field field, ColumnProfile profile) {
    return switch (field.type()) {
      case DATE -> "own:date";
      case MONEY -> "own:money";
      case NUMBER -> "own:number";
      case CODE -> profile.codes().isEmpty() ? "own:text" : "own:code";
      case CITIZEN_NUMBER, DISABILITY_CARD, NAME, MONTH, CODES, BANK_CARD, PHONE, TEXT -> null;
    };
  }

  /** Few words in a column may be the names of a few helpers: a code has to be called like one. */
  private static boolean soundsLikeCode(String header) {
    return CODE_WORDS.stream().anyMatch(header::contains);
  }

  private static String byContent(ColumnProfile profile, Set<String> given, boolean sounds) {
    return switch (profile.kind()) {
      case CITIZEN_NUMBER -> given.contains("use:citizen_id") ? "own:text" : "use:citizen_id";
      case PHONE -> given.contains("use:phone") ? "own:phone" : "use:phone";
      case DATE -> "own:date";
      case MONEY -> "own:money";
      case NUMBER, TEXT, EMPTY -> "own:text";
      case CODE -> sounds ? "own:code" : "own:text";
    };
  }

  private static String presence(String use) {
    return switch (use) {
      case NAME -> "filled";
      case "use:citizen_id" -> "column";
      default -> "optional";
    };
  }

  /** A number of a person is the most that a column shows without a name. */
  private static String sensitivity(String use, ColumnProfile profile) {
    boolean number = profile.kind() == ColumnProfile.Kind.CITIZEN_NUMBER;
    return number || use.equals("use:citizen_id") ? "3" : "2";
  }

  /** Household and member together, else the first column of texts that never repeats. */
  private static List<Column> keyed(List<Column> columns, SampleTable table) {
    Set<Integer> keys = new HashSet<>();
    for (Column column : columns) {
      if (column.use().equals("use:household_key") || column.use().equals("use:member_no")) {
        keys.add(column.index());
      }
    }
    if (keys.size() < 2) {
      keys.clear();
      columns.stream()
          .filter(column -> column.use().equals("own:text"))
          .filter(column -> table.profiles().get(column.index()).unique(table.rows()))
          .filter(column -> table.profiles().get(column.index()).personal() == 0)
          .findFirst()
          .ifPresent(column -> keys.add(column.index()));
    }
    return columns.stream()
        .map(column -> keys.contains(column.index()) ? key(column) : column)
        .toList();
  }

  private static Column key(Column column) {
    return new Column(
        column.index(),
        column.header(),
        column.use(),
        "filled",
        "1",
        true,
        column.codes(),
        column.seen());
  }
}
