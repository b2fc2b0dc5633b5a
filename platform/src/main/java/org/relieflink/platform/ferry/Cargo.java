package org.relieflink.platform.ferry;

import java.util.Set;

/**
 * 货：what another capability sends to sites and takes from them, through its own door. Owned here; a
 * transfer is one.
 */
public interface Cargo {
  /** What a piece that was taken answers. */
  String DONE = "DONE";

  /** Kinds of its pieces: small letters, at most ten. */
  Set<String> kinds();

  /**
   * Puts what waits for a site into the room, in the transaction of the packing, as the server;
   * what finds no room waits for the next package.
   */
  void load(FerrySite peer, CargoRoom room);

  /**
   * Takes a piece, in the transaction of the package, as the server; each comes once and in the
   * order of the other side.
   *
   * @return {@link #DONE}, or the code of a refusal, which goes back in the receipt
   * @throws IllegalArgumentException when nobody can read it
   */
  String take(FerrySite peer, Piece piece);

  /**
   * 一件货。 Its text form shows nothing of it.
   *
   * @param key names it for good among all of a site: {@code transfer/12/3}
   * @param id number of the matter on the side that is asked
   * @param body one JSON object
   */
  record Piece(String kind, String key, long id, String body) {
    @Override
    public String toString() {
      return "Piece[" + key + "]";
    }
  }
}
