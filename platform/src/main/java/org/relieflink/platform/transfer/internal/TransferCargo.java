package org.relieflink.platform.transfer.internal;

import java.util.Set;
import org.relieflink.platform.ferry.Cargo;
import org.relieflink.platform.ferry.CargoRoom;
import org.relieflink.platform.ferry.FerryRefusal;
import org.relieflink.platform.ferry.FerrySite;
import org.relieflink.platform.ferry.Network;
import org.relieflink.platform.transfer.internal.TravelNews.Done;
import org.relieflink.platform.transfer.internal.TravelNews.Told;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** 移送过摆渡：the same moves and refusals as over the API, carried by packages. */
@Component
class TransferCargo implements Cargo {
  private final PackTravel pack;
  private final TakeTravel take;
  private final JsonMapper json;

  TransferCargo(PackTravel pack, TakeTravel take, JsonMapper json) {
    this.pack = pack;
    this.take = take;
    this.json = json;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(PackTravel.TOLD, PackTravel.DONE);
  }

  @Override
  public void load(FerrySite peer, CargoRoom room) {
    pack.load(peer, room);
  }

  @Override
  public String take(FerrySite peer, Piece piece) {
    if (piece.kind().equals(PackTravel.DONE)) {
      return take.done(peer, piece, read(piece, Done.class));
    }
    return peer.network() == Network.PROSECUTION
        ? take.told(peer, piece.id(), read(piece, Told.class))
        : FerryRefusal.NOT_THEIRS.code();
  }

  private <T> T read(Piece piece, Class<T> kind) {
    try {
      return json.readValue(piece.body(), kind);
    } catch (JacksonException none) {
      throw new IllegalArgumentException("nobody can read " + piece.key(), none);
    }
  }
}
