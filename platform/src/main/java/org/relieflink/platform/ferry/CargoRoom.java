package org.relieflink.platform.ferry;

import java.util.ArrayList;
import java.util.List;

/** 一个包的船舱：so many pieces and so many characters, since the other side reads them in memory. */
public final class CargoRoom {
  private final List<Cargo.Piece> loaded = new ArrayList<>();
  private final int most;
  private final long room;
  private long used;

  /** An empty one. */
  public CargoRoom(int most, long room) {
    this.most = most;
    this.room = room;
  }

  /** Whether it found room; the first one always does. */
  public boolean put(Cargo.Piece piece) {
    boolean fits = loaded.isEmpty() || used + piece.body().length() <= room;
    if (!fits || loaded.size() >= most) {
      return false;
    }
    loaded.add(piece);
    used += piece.body().length();
    return true;
  }

  public List<Cargo.Piece> loaded() {
    return List.copyOf(loaded);
  }
}
