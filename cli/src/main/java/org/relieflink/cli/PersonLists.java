package org.relieflink.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.relieflink.linkage.CaseParty;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.PartyList;
import org.relieflink.linkage.PoolIndex;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.tabular.Row;

/**
 * 一次碰撞的全部输入。 All inputs of a screening: which way each file is read, and what is to be said about
 * it.
 */
final class PersonLists {
  private final List<PersonFile> pools;
  private final PersonFile parties;
  private final Map<PersonFile, CompletableFuture<ListCheck>> checks = new LinkedHashMap<>();

  private PersonLists(List<PersonFile> pools, PersonFile parties) {
    this.pools = pools;
    this.parties = parties;
  }

  static PersonLists inspect(List<Path> pools, Path parties) throws IOException {
    List<PersonFile> files = new ArrayList<>();
    PersonFile list = PersonFile.inspect(parties, PersonColumn.PARTY_ID);
    for (Path pool : pools) {
      files.add(PersonFile.inspect(pool, PersonColumn.RECORD_ID));
    }
    refuseTwins(pools);
    return new PersonLists(files, list);
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
    PoolIndex.Builder builder = PoolIndex.builder(model).threads(threads);
    for (PersonFile file : pools) {
      if (file.direct()) {
        scanAside(file);
        builder.addCsv(file.path());
      } else {
        ListCheck check = new ListCheck();
        file.forEachRow(
            row -> {
              note(check, file, row);
              if (file.text(row, PersonColumn.RECORD_ID) != null) {
                builder.add(record(file, row));
              }
            });
        checks.put(file, CompletableFuture.completedFuture(check));
      }
    }
    return builder.build();
  }

  PartyList parties() throws IOException {
    if (parties.direct()) {
      scanAside(parties);
      return PartyList.ofCsv(parties.path());
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
    checks.put(parties, CompletableFuture.completedFuture(check));
    return PartyList.of(list);
  }

  /** Says what is to be said about each file, refusals first met first. */
  ExitCode report(Terminal terminal) {
    ExitCode worst = ExitCode.OK;
    for (Map.Entry<PersonFile, CompletableFuture<ListCheck>> check : checks.entrySet()) {
      ExitCode code = joined(check.getValue()).report(check.getKey().path(), terminal);
      worst = code == ExitCode.OK ? worst : code;
    }
    return worst;
  }

  /** The engine reads the file at the same time; the check uses the core it leaves. */
  private void scanAside(PersonFile file) {
    checks.put(
        file,
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return KeyScan.scan(file);
              } catch (IOException failed) {
                throw new UncheckedIOException(failed);
              }
            }));
  }

  private static ListCheck joined(CompletableFuture<ListCheck> check) {
    try {
      return check.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof UncheckedIOException disk) {
        throw disk;
      }
      throw failed;
    }
  }

  static void note(ListCheck check, PersonFile file, Row row) {
    String key = file.text(row, file.key());
    check.row(row.number(), key == null ? 0 : KeyScan.hash(key));
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
