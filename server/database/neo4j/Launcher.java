import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.SettingValueParsers;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import picocli.CommandLine;

/**
 * Runs one Neo4j on a free loopback port for the process that started it.
 *
 * <p>Arguments: the home folder, and "new-password" where the password is not the one that was set
 * before. Standard input: the password on the first line; its end ends this process at once.
 * Standard output: "mine" once the home folder is, "port N" once the database can be asked, "locked"
 * when another process has the home folder; or a line "cause ..." for each cause of a failure, and the
 * end of the process. Standard error: the whole failure, for the log.
 */
public final class Launcher {
    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(3);

    /** Held for as long as the process runs: a lock that nothing refers to is let go by the garbage collector. */
    private static FileLock held;

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        BufferedReader parent = new BufferedReader(new InputStreamReader(System.in));
        String password = parent.readLine();
        if (password == null) {
            return;
        }
        haltWhenParentEnds(parent);
        Files.createDirectories(home.resolve("conf"));
        if (!lock(home.resolve("in-use"))) {
            System.out.println("locked");
            return;
        }
        System.out.println("mine");
        try {
            boolean hasPassword = Files.exists(home.resolve("data/dbms/auth.ini"));
            if (!hasPassword) {
                setFirstPassword(home, password);
            }
            System.out.println("port " + start(home, hasPassword && arguments.length > 1 ? password : null));
        } catch (Throwable failure) {
            tell(failure);
            // What did start holds the process otherwise.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void tell(Throwable failure) {
        failure.printStackTrace();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            System.out.println("cause " + cause.toString().replaceAll("\\s+", " "));
        }
    }

    /** Halts without Neo4j's own shutdown: that waits ten seconds for quiet connections, and the store is crash-safe. */
    private static void haltWhenParentEnds(BufferedReader parent) {
        Thread watch = new Thread(() -> {
            try {
                parent.readLine();
            } catch (java.io.IOException ended) {
                // A broken pipe says the same as its end.
            }
            Runtime.getRuntime().halt(0);
        }, "parent");
        watch.setDaemon(true);
        watch.start();
    }

    /** The lock is the system's own, so that it can never outlive its process. The wait lets a killed parent's Neo4j end. */
    private static boolean lock(Path file) throws Exception {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long until = System.nanoTime() + LOCK_PATIENCE.toNanos();
        held = channel.tryLock();
        while (held == null && System.nanoTime() < until) {
            Thread.sleep(50);
            held = channel.tryLock();
        }
        return held != null;
    }

    /** Written before Neo4j first starts, so that its well-known first password never opens a door. */
    private static void setFirstPassword(Path home, String password) {
        SetInitialPasswordCommand command = new SetInitialPasswordCommand(new ExecutionContext(
                home, home.resolve("conf"), System.err, System.err, new DefaultFileSystemAbstraction()));
        if (new CommandLine(command).execute(password) != 0) {
            throw new IllegalStateException("Neo4j did not take its first password");
        }
    }

    private static int start(Path home, String newPassword) throws Throwable {
        var service = new DatabaseManagementServiceBuilder(home)
                .setConfig(Map.ofEntries(
                        Map.entry(GraphDatabaseSettings.auth_enabled, true),
                        Map.entry(BoltConnector.enabled, true),
                        Map.entry(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0)),
                        Map.entry(GraphDatabaseSettings.pagecache_memory, SettingValueParsers.BYTES.parse("256m")),
                        Map.entry(GraphDatabaseSettings.preallocate_logical_logs, false),
                        Map.entry(GraphDatabaseSettings.logical_log_rotation_threshold, SettingValueParsers.BYTES.parse("32m")),
                        Map.entry(GraphDatabaseSettings.keep_logical_logs, "2 files"),
                        Map.entry(GraphDatabaseSettings.udc_enabled, false)))
                .build();
        var system = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        var graph = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        for (var database : new GraphDatabaseAPI[] {system, graph}) {
            requireStarted(system, database);
        }
        if (newPassword != null) {
            system.executeTransactionally(
                    "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", newPassword));
        }
        return graph.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    /** Neo4j itself starts, and answers on its port, also where a database in it could not be opened. */
    private static void requireStarted(GraphDatabaseAPI system, GraphDatabaseAPI database) throws Throwable {
        if (database.isAvailable(0)) {
            return;
        }
        throw system.getDependencyResolver()
                .resolveDependency(DatabaseStateService.class)
                .causeOfFailure(database.databaseId())
                .orElseGet(() -> new IllegalStateException(database.databaseName() + " could not be opened"));
    }
}
