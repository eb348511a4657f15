using System.Diagnostics;

namespace Bulletin.Tests.Documentation;

/// <summary>Runs command lines in a folder as the shell of a server does, with folders of their own for what programs keep.</summary>
/// <param name="folder">Where they are run.</param>
internal sealed class Shell(string folder)
{
    /// <summary>Folders in which programs are looked for before all others.</summary>
    public string Path { get; set; } = "";

    /// <returns>The exit code, and what was printed on either stream.</returns>
    public (int Code, string Printed) Run(string line)
    {
        var start = new ProcessStartInfo("bash", ["-e", "-o", "pipefail", "-c", $"exec 2>&1\n{line}"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = $"{Path}:{Environment.GetEnvironmentVariable("PATH")}";
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)
        [
            ("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_NOLOGO", "1"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
            ("GIT_CONFIG_GLOBAL", "/dev/null"),
            ("GIT_AUTHOR_NAME", "a"), ("GIT_AUTHOR_EMAIL", "a@b"), ("GIT_COMMITTER_NAME", "a"), ("GIT_COMMITTER_EMAIL", "a@b"),
        ])
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, printed);
    }

    /// <summary>Runs a command line that must succeed.</summary>
    public void Do(string line)
    {
        var (code, printed) = Run(line);
        Assert.True(code == 0, $"{line}\n{printed}");
    }
}
