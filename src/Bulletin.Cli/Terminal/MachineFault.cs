using Bulletin.Content.Diagnostics;

namespace Bulletin.Cli.Terminal;

/// <summary>Recognises failures of the machine: a full disk, a file in use, a missing permission.</summary>
internal static class MachineFault
{
    /// <summary>Whether an exception, or all that threads threw together, is a failure of the machine.</summary>
    public static bool Is(Exception fault) => Is(fault, static one => one is IOException or UnauthorizedAccessException);

    /// <summary>Whether an exception is of a kind; what runs on several threads throws all faults as one.</summary>
    public static bool Is(Exception fault, Func<Exception, bool> kind) =>
        fault is AggregateException many ? many.Flatten().InnerExceptions.All(kind) : kind(fault);

    /// <summary>Why it failed: the outer exception names the path, the innermost only the reason.</summary>
    public static Wording Reason(Exception fault) =>
        FileFault.Of(fault is AggregateException many ? many.Flatten().InnerExceptions[0] : fault);
}
