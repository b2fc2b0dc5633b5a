package org.relieflink.platform.pool.internal.store;

import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.internal.check.RowChecker;
import org.relieflink.platform.pool.internal.clean.StepHistory;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Use;
import org.springframework.stereotype.Component;

/**
 * 照什么查的。 Under what a file was checked, as one keyed value: the version of the contract, the bytes
 * of the file, what was found in it, the steps of cleaning, the program and the key. Where one of
 * them is another, the rows are checked from the first.
 */
@Component
public class CheckBasis {
  private final Blinds blinds;
  private final CleanSteps steps;
  private final Batches batches;

  CheckBasis(Blinds blinds, CleanSteps steps, Batches batches) {
    this.blinds = blinds;
    this.steps = steps;
    this.batches = batches;
  }

  /**
   * What is compared.
   *
   * @param homeDivision taken for rows without a division
   */
  public byte[] of(long batchId, FileFace face, Contract contract, String homeDivision) {
    return blinds.of(
        Use.CONTENT,
        contract.asRead(),
        batches.find(batchId).orElseThrow().file().sm3(),
        Json.write(face),
        Json.write(StepHistory.of(steps.of(batchId)).steps()),
        homeDivision,
        program(),
        "" + RowChecker.EDITION);
  }

  /** An update of the program may check otherwise; without a number it is a build of one's own. */
  private static String program() {
    @Nullable String version = CheckBasis.class.getPackage().getImplementationVersion();
    return String.valueOf(version);
  }
}
