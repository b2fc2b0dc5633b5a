package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.Guess;
import org.relieflink.platform.pool.internal.contract.Recogniser;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.platform.pool.internal.store.FileFace.SheetPlan;
import org.relieflink.platform.pool.internal.store.Memory;
import org.relieflink.platform.vault.MemoryFolder.ClearFile;
import org.springframework.stereotype.Component;

/** 认名单：人教过的先用，有把握的自动认，没把握的问人。 Finds out which list a file is, or that a person has to say it. */
@Component
class RecogniseList {
  private final Batches batches;
  private final UploadFolder folder;
  private final ContractBook book;
  private final InspectFile inspection;
  private final Memory memory;
  private final Clock clock;

  private final Permission permission;
  private final Standing standing;

  RecogniseList(
      Batches batches,
      UploadFolder folder,
      ContractBook book,
      InspectFile inspection,
      Memory memory,
      Clock clock,
      Permission permission,
      Standing standing) {
    this.permission = permission;
    this.standing = standing;
    this.batches = batches;
    this.folder = folder;
    this.book = book;
    this.inspection = inspection;
    this.memory = memory;
    this.clock = clock;
  }

  /** The contract; empty when a person has to choose. */
  Optional<Contract> recognise(ImportBatch batch, Officer officer) throws IOException {
    String name = batch.file().name();
    FileFace face = inspect(batch, name);
    LocalDate today = LocalDate.now(clock);
    batches.face(batch.id(), face, AsOfDate.find(dated(face, name), today).orElse(today));
    Optional<Guess> choice = choose(face, name, officer);
    choice.ifPresent(guess -> adopt(batch, face, guess, officer));
    return choice.map(Guess::contract);
  }

  private FileFace inspect(ImportBatch batch, String name) throws IOException {
    try (ClearFile file = folder.open(batches.stored(batch.id()))) {
      return inspection.inspect(file.path(), name);
    }
  }

  /** Reads the batch under this contract from now on. */
  void adopt(ImportBatch batch, FileFace face, Guess guess, Officer officer) {
    Contract contract = guess.contract();
    permission.mayImport(officer, contract);
    standing.mustStand(contract);
    FileFace read = InspectFile.under(face, contract).withColumnsOf(guess.columns());
    batches.face(batch.id(), read, null);
    batches.choose(batch.id(), contract, guess.confidence());
    WholeFile.refuseUnlessTakable(
        batch.file().name(), read.sheets().get(0).columnMap(), contract, LocalDate.now(clock));
  }

  private Optional<Guess> choose(FileFace face, String fileName, Officer officer) {
    List<String> headers = face.sheets().get(0).headers();
    Optional<Guess> taught =
        memory
            .find(Permission.heading(officer, headers))
            .flatMap(lesson -> taught(lesson, headers));
    return taught.isPresent() ? taught : sure(inspection.guesses(face, fileName));
  }

  /**
   * A list that was withdrawn is known by its columns, and refused; it is never taken for another.
   */
  private Optional<Guess> sure(List<Guess> guesses) {
    Optional<Guess> best = Recogniser.sure(guesses);
    if (best.isPresent()) {
      return best;
    }
    List<Guess> open =
        guesses.stream().filter(guess -> !book.isWithdrawn(guess.contract().id())).toList();
    boolean hidden = guesses.get(0).confidence() > open.get(0).confidence();
    return hidden ? Optional.empty() : Recogniser.sure(open);
  }

  private Optional<Guess> taught(Memory.Lesson lesson, List<String> headers) {
    return book.find(lesson.contractId())
        .filter(contract -> !book.isWithdrawn(contract.id()))
        .map(contract -> new Guess(contract, 1, new ColumnMap(headers, lesson.columns())));
  }

  private static List<String> dated(FileFace face, String fileName) {
    List<String> texts = new ArrayList<>();
    for (SheetPlan sheet : face.sheets()) {
      texts.addAll(sheet.titles());
      texts.add(sheet.name());
    }
    texts.add(fileName);
    return texts;
  }
}
