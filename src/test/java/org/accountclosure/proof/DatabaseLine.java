package org.accountclosure.proof;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between an application and its database; it can be cut, fall silent, and be mended. */
final class DatabaseLine implements AutoCloseable {

  private enum State {
    WHOLE,
    CUT,
    SILENT
  }

  private final int databasePort;
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile State state = State.WHOLE;

  DatabaseLine(int databasePort) {
    this.databasePort = databasePort;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start("line-door", this::letIn);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Ends every connection, and every new one at once. */
  void cut() {
    state = State.CUT;
    open.forEach(DatabaseLine::end);
  }

  /** Nothing that is said arrives any more, and nobody hangs up: what a broken network does. */
  void fallSilent() {
    state = State.SILENT;
  }

  /** New connections work; those that had fallen silent are ended. */
  void mend() {
    if (state == State.SILENT) {
      open.forEach(DatabaseLine::end);
    }
    state = State.WHOLE;
  }

  @Override
  public void close() {
    cut();
    end(door);
  }

  private void letIn() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        if (state == State.CUT) {
          end(caller);
          continue;
        }
        Socket database = new Socket(InetAddress.getLoopbackAddress(), databasePort);
        open.add(caller);
        open.add(database);
        start("line-there", () -> carry(caller, database));
        start("line-back", () -> carry(database, caller));
      } catch (IOException ended) {
        if (door.isClosed()) {
          return;
        }
      }
    }
  }

  private void carry(Socket from, Socket to) {
    byte[] buffer = new byte[8192];
    try {
      for (int read = from.getInputStream().read(buffer);
          read >= 0;
          read = from.getInputStream().read(buffer)) {
        if (state == State.WHOLE) {
          to.getOutputStream().write(buffer, 0, read);
          to.getOutputStream().flush();
        }
      }
    } catch (IOException ended) {
      // As is the other direction, below.
    } finally {
      end(from);
      end(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void end(Closeable one) {
    try {
      one.close();
    } catch (IOException alreadyEnded) {
      // That is what was wanted.
    }
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
