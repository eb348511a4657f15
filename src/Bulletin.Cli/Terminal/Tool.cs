using Bulletin.Content.Diagnostics;

namespace Bulletin.Cli.Terminal;

/// <summary>What a command needs of the process it runs in.</summary>
public sealed record Tool
{
    public required Language Language { get; init; }

    /// <summary>The result.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Diagnostics and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person watches <see cref="Error"/>.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Ctrl-C.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>The date in China, for new documents only: output knows no clock.</summary>
    public Func<DateOnly> Today { get; init; } = static () => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    public void Write(Wording text) => Out.WriteLine(text.In(Language));

    public void WriteError(Wording text)
    {
        try
        {
            Error.WriteLine(text.In(Language));
        }
        catch (IOException)
        {
            // Nowhere to write: the exit code says it.
        }
    }
}

/// <summary>What the shell learns.</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int ContentHasErrors = 1;
    public const int WrongUsage = 2;
    public const int EnvironmentFailed = 3;

    /// <summary>The exit code of a process that Ctrl-C ended (128 + SIGINT).</summary>
    public const int Interrupted = 130;
}

/// <summary>The machine does not give what the command needs: exit code 3.</summary>
internal sealed class MachineException(Wording text) : Exception(text.English)
{
    public Wording Text { get; } = text;
}

/// <summary>The command line asks for what cannot be: exit code 2.</summary>
internal sealed class UsageException(Wording text) : Exception(text.English)
{
    public Wording Text { get; } = text;
}
