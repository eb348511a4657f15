using System.Text.RegularExpressions;
using Bulletin.Cli.Commands;
using Bulletin.Cli.Serving;
using Bulletin.Cli.Terminal;
using Bulletin.Tests.Cli;

namespace Bulletin.Tests.Documentation;

/// <summary>A folder in which the commands of a page are run, as a reader runs them who follows it.</summary>
internal sealed partial class Walk(DateOnly today, string locale) : IDisposable
{
    private readonly SiteFolder folder = new();

    /// <summary>A path relative to the folder, as a full path.</summary>
    public string Full(string path) => folder.Full(path);

    public void Write(string path, string text) => folder.Write(path, text);

    /// <summary>Makes the folder itself a copy of a site.</summary>
    public void Adopt(string site)
    {
        foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories))
        {
            var copy = folder.Full(Path.GetRelativePath(site, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Changes a file that is there and holds the text that is changed.</summary>
    public void Edit(string path, string before, string after)
    {
        var text = folder.Read(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        folder.Write(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>Runs a command line that begins with <c>bulletin</c>, after <c>printf … &gt; FILE;</c> where there is one.</summary>
    /// <returns>The exit code, and both streams in the order in which they were written, with paths as the reader sees them.</returns>
    public (int Code, string Printed) Run(string line)
    {
        if (Printf.Match(line) is { Success: true } printf)
        {
            folder.Write(printf.Groups["file"].Value, Regex.Unescape(printf.Groups["text"].Value));
            line = line[printf.Length..];
        }

        var words = Words.Matches(line).Select(word => word.Value.Trim('\'', '"')).ToArray();
        Assert.Equal("bulletin", words[0]);
        using var text = new StringWriter();
        var code = words is [_, "serve", ..] ? Serve(words, text) : Execute([.. words[1..].Select(Place)], text);
        return (code, text.ToString().Replace(folder.Path + "/", "", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private int Execute(string[] words, StringWriter text)
    {
        // Without a site a command works on the current folder.
        if (words is ["build" or "check"] or ["build" or "check", ['-', ..], ..]) words = [words[0], folder.Path, .. words[1..]];
        if (words is ["new", _, ['-', ..], ..]) words = [words[0], words[1], folder.Path, .. words[2..]];
        return CommandLine.Run(words, Tool(words, text, default));
    }

    /// <summary>Ends the preview when it has built the site once.</summary>
    private int Serve(string[] words, StringWriter text)
    {
        using var stop = new CancellationTokenSource();
        var output = TextWriter.Synchronized(text);
        var options = new ServeOptions(folder.Full(words[2]), 0, words.Contains("--drafts"));
        var server = Task.Run(() => PreviewServer.RunAsync(options, Tool(words, output, stop.Token)));
        var end = DateTime.UtcNow + PreviewRun.Patience;
        while (!Built.IsMatch(Snapshot()) && !server.IsCompleted && DateTime.UtcNow < end) Thread.Sleep(20);
        stop.Cancel();
        return server.GetAwaiter().GetResult();

        string Snapshot()
        {
            lock (output) return text.ToString();
        }
    }

    private Tool Tool(string[] words, TextWriter text, CancellationToken stop) =>
        SiteFolder.Make(words, text, text, locale, stop) with { Today = () => today };

    // A new site, what lies in one, and files that are there.
    private string Place(string word) =>
        word.StartsWith("gongbao", StringComparison.Ordinal) || File.Exists(folder.Full(word)) ? folder.Full(word) : word;

    [GeneratedRegex(@"^printf '(?<text>[^']*)' > (?<file>\S+); ")]
    private static partial Regex Printf { get; }

    [GeneratedRegex("""'[^']*'|"[^"]*"|\S+""")]
    private static partial Regex Words { get; }

    [GeneratedRegex("毫秒| ms")]
    private static partial Regex Built { get; }
}
