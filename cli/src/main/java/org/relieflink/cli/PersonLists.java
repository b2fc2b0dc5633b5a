package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.AsOf;
import org.relieflink.linkage.CappedBlocks;
import org.relieflink.linkage.CaseParty;
import org.relieflink.linkage.FieldModel;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.ListNotes;
import org.relieflink.linkage.PartyList;
import org.relieflink.linkage.PoolIndex;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.linkage.RecordTimes;
import org.relieflink.tabular.Row;

/**
 * 一次碰撞的全部输入。 All inputs of a screening: which way each file is read, and what is to be said about
 * it.
 */
final class PersonLists {
  private final FieldModel fields;
  private final List<PersonFile> pools;
  private final @Nullable Path snapshot;
  private final @Nullable PersonFile parties;
  private final Map<PersonFile, ListNotes> notes = new LinkedHashMap<>();

  private PersonLists(
      FieldModel fields,
      List<PersonFile> pools,
      @Nullable Path snapshot,
      @Nullable PersonFile parties) {
    this.fields = fields;
    this.pools = pools;
    this.snapshot = snapshot;
    this.parties = parties;
  }

  /**
   * Looks at the files. Lists of other than Chinese fields are CSV that the engine reads itself.
   */
  static PersonLists inspect(List<Path> pools, Path parties, FieldModel fields) throws IOException {
    PersonFile list = file(parties, PersonColumn.PARTY_ID, fields);
    if (pools.size() == 1 && PoolIndex.isSnapshot(pools.get(0))) {
      return new PersonLists(fields, List.of(), pools.get(0), list);
    }
    return new PersonLists(fields, poolFiles(pools, fields), null, list);
  }

  /** Pools alone, to be indexed. */
  static PersonLists pools(List<Path> pools) throws IOException {
    FieldModel chinese = FieldModel.chinese();
    return new PersonLists(chinese, poolFiles(pools, chinese), null, null);
  }

  private static List<PersonFile> poolFiles(List<Path> pools, FieldModel fields)
      throws IOException {
    List<PersonFile> files = new ArrayList<>();
    for (Path pool : pools) {
      files.add(file(pool, PersonColumn.RECORD_ID, fields));
    }
    refuseTwins(pools);
    return files;
  }

  private static PersonFile file(Path path, PersonColumn key, FieldModel fields)
      throws IOException {
    return fields == FieldModel.chinese()
        ? PersonFile.inspect(path, key)
        : PersonFile.unseen(path, key);
  }

  /** The same records twice would double every hit. */
  private static void refuseTwins(List<Path> pools) throws IOException {
    for (int i = 0; i < pools.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (Files.size(pools.get(i)) == Files.size(pools.get(j))
            && Files.mismatch(pools.get(i), pools.get(j)) < 0) {
          throw CommandRefused.input("list.twins", pools.get(j), pools.get(i));
        }
      }
    }
  }

  PoolIndex pool(LinkageModel model, int threads) throws IOException {
    if (snapshot != null) {
      return PoolIndex.open(snapshot, model);
    }
    PoolIndex.Builder builder = PoolIndex.builder(model).threads(threads);
    for (PersonFile file : pools) {
      if (file.direct()) {
        builder.addCsv(file.path());
        notes.put(file, builder.takeNotes());
      } else {
        ListCheck check = new ListCheck();
        file.forEachRow(
            row -> {
              note(check, file, row);
              if (file.text(row, PersonColumn.RECORD_ID) != null) {
                builder.add(record(file, row), times(file, row));
              }
            });
        notes.put(file, check.notes());
      }
    }
    return builder.build();
  }

  PartyList parties(int threads) throws IOException {
    PersonFile parties = Objects.requireNonNull(this.parties, "pools alone have no parties");
    if (parties.direct()) {
      PartyList list = PartyList.ofCsv(parties.path(), threads, fields);
      notes.put(parties, list.notes());
      return list;
    }
    ListCheck check = new ListCheck();
    List<CaseParty> list = new ArrayList<>();
    parties.forEachRow(
        row -> {
          note(check, parties, row);
          if (parties.text(row, PersonColumn.PARTY_ID) != null) {
            list.add(party(parties, row));
          }
        });
    notes.put(parties, check.notes());
    return PartyList.of(list);
  }

  /** Says what of the pool is not compared with everybody, or with nobody. */
  static void reportPool(PoolIndex pool, AsOf asOf, Terminal terminal) {
    for (CappedBlocks capped : pool.capped()) {
      terminal.err().println(terminal.texts().english() ? capped.textEn() : capped.textZh());
    }
    int unseen = pool.unseen(asOf);
    if (unseen > 0) {
      terminal.say("list.unseen", unseen);
    }
  }

  /** Says what is to be said about each file, refusals first met first. */
  ExitCode report(Terminal terminal) {
    ExitCode worst = ExitCode.OK;
    for (Map.Entry<PersonFile, ListNotes> one : notes.entrySet()) {
      ExitCode code = ListCheck.report(one.getKey().path(), one.getValue(), terminal);
      worst = code == ExitCode.OK ? worst : code;
    }
    return worst;
  }

  static void note(ListCheck check, PersonFile file, Row row) {
    String key = file.text(row, file.key());
    check.row(row.number(), key == null ? "" : key);
    String number = file.text(row, PersonColumn.CITIZEN_ID);
    if (number != null) {
      boolean damaged =
          number.indexOf('+') >= 0
              || number.indexOf('.') >= 0
              || (row.isNumeric(file.column(PersonColumn.CITIZEN_ID)) && number.length() > 15);
      check.number(row.number(), damaged);
    }
  }

  static PoolRecord record(PersonFile file, Row row) {
    return new PoolRecord(
        String.valueOf(file.text(row, PersonColumn.RECORD_ID)),
        file.text(row, PersonColumn.CLASS),
        file.text(row, PersonColumn.NAME),
        file.text(row, PersonColumn.CITIZEN_ID),
        file.text(row, PersonColumn.SEX),
        file.text(row, PersonColumn.BIRTH_DATE),
        file.text(row, PersonColumn.DIVISION),
        file.text(row, PersonColumn.ADDRESS),
        file.text(row, PersonColumn.PHONE),
        file.text(row, PersonColumn.HOUSEHOLD_ID),
        file.text(row, PersonColumn.RELATION));
  }

  private static RecordTimes times(PersonFile file, Row row) {
    return RecordTimes.read(
        file.text(row, PersonColumn.VALID_FROM),
        file.text(row, PersonColumn.VALID_TO),
        file.text(row, PersonColumn.KNOWN_FROM),
        file.text(row, PersonColumn.KNOWN_TO));
  }

  private static CaseParty party(PersonFile file, Row row) {
    return new CaseParty(
        String.valueOf(file.text(row, PersonColumn.PARTY_ID)),
        file.text(row, PersonColumn.NAME),
        file.text(row, PersonColumn.CITIZEN_ID),
        file.text(row, PersonColumn.SEX),
        file.text(row, PersonColumn.BIRTH_DATE),
        file.text(row, PersonColumn.DIVISION),
        file.text(row, PersonColumn.ADDRESS),
        file.text(row, PersonColumn.PHONE));
  }
}
