package org.relieflink.platform.screening.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.Sex;
import org.relieflink.linkage.CaseParty;

/**
 * 比对时所见的一个人，原样文本。 A person as one side gave it on the day of the comparison.
 *
 * <p>Kept with the hit so that it can be explained and compared again later. Pages show it only
 * through a {@link Veil}.
 */
public record Face(
    @Nullable String name,
    @Nullable String citizenId,
    @Nullable String sex,
    @Nullable String birthDate,
    @Nullable String division,
    @Nullable String address,
    @Nullable String phone) {
  /** A person whose data was destroyed: nothing is known any more. */
  public static final Face DESTROYED = new Face(null, null, null, null, null, null, null);

  /** From the number when it is usable, since clerks mistype dates more often; else as written. */
  public Optional<LocalDate> born() {
    return CitizenId.find(citizenId)
        .map(CitizenId::birthDate)
        .or(() -> WrittenDate.find(birthDate));
  }

  public Sex gender() {
    Sex written = Sex.read(sex);
    return written == Sex.UNKNOWN
        ? CitizenId.find(citizenId).map(CitizenId::sex).orElse(Sex.UNKNOWN)
        : written;
  }

  /** What the engine compares. */
  public CaseParty forEngine(String id) {
    return new CaseParty(id, name, citizenId, sex, birthDate, division, address, phone);
  }

  /** Never shows the person. */
  @Override
  public String toString() {
    return "Face[masked]";
  }
}
