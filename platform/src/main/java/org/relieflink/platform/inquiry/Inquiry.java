package org.relieflink.platform.inquiry;

import java.time.Instant;
import java.util.List;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;

/**
 * 一次查询和答了什么.
 *
 * @param masked the number as papers show it
 * @param words which paper was shown; may be empty with an identity card
 * @param looks what was told, oldest first; empty in lists
 * @param held what is held back and may be counted
 */
public record Inquiry(
    long id,
    String masked,
    IdentityProof proof,
    String words,
    String officer,
    String officerName,
    Instant at,
    List<Look> looks,
    List<Held> held) {
  public Inquiry {
    looks = List.copyOf(looks);
    held = List.copyOf(held);
  }

  /** As the sheet shows it. */
  public String number() {
    return "CX-%06d".formatted(id);
  }

  /**
   * 一次看.
   *
   * @param role of the officer, whose name is not told
   * @param unit of the officer as it is now
   * @param purpose code of the purpose; empty where none was asked
   */
  public record Look(Instant at, Unit unit, Role role, String purpose, LookKind kind) {}

  /** 暂时不答的. */
  public record Held(HeldRule rule, long entries) {}
}
