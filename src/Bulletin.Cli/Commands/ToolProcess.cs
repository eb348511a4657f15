using System.Runtime.InteropServices;
using System.Text;
using Bulletin.Cli.Terminal;

namespace Bulletin.Cli.Commands;

/// <summary>The tool as a process: its streams, its signals, its language.</summary>
internal static class ToolProcess
{
    public static int Run(string[] args)
    {
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Encoding.UTF8;
        // Not Console.Out: it would load the terminal's description first.
        using var output = Writer(Console.OpenStandardOutput());
        using var error = Writer(Console.OpenStandardError());
        using var stop = new CancellationTokenSource();
        void Interrupt(PosixSignalContext signal)
        {
            // The second time the user means it: the system ends the process, the output folder is whole all the same.
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        return CommandLine.Run(args, new Tool
        {
            Language = UserLanguage.Of(args, Environment.GetEnvironmentVariable),
            Out = output,
            Error = error,
            IsTerminal = !Console.IsErrorRedirected,
            Stop = stop.Token,
        });
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false)) { AutoFlush = true };
}
