package org.countersign.standalone.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.countersign.identity.files.OwnerOnly;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends every log line of the JVM to one file of bounded size (see countersign-log.xml); the console stays quiet. */
public final class LogFile {
    private LogFile() {}

    /**
     * Sets it up; before any Spring context, which would set up its own.
     *
     * @return the file
     */
    public static Path open(Path data) throws IOException {
        Path file = OwnerOnly.folder(data.resolve("logs")).resolve("countersign.log");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.putProperty("log.file", file.toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(settings());
        } catch (JoranException e) {
            throw new IOException("the log cannot be set up", e);
        }
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
        Part.followReactor();
        return file;
    }

    /** Writes out what is pending. Last of all. */
    public static void close() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
    }

    private static URL settings() {
        URL found = LogFile.class.getResource("countersign-log.xml");
        if (found == null) {
            throw new IllegalStateException("countersign-log.xml is not in the jar");
        }
        return found;
    }
}
