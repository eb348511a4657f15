using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bulletin.Cli.Serving;

namespace Bulletin.Tests.Cli;

/// <summary><c>serve</c> running in this process, and a browser's view of it.</summary>
internal sealed partial class PreviewRun : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource stop = new();
    private readonly StringWriter text = new();
    private readonly TextWriter output;

    private PreviewRun() => output = TextWriter.Synchronized(text);

    public HttpClient Browser { get; } = new(new HttpClientHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Patience };

    public Task<int> Ended { get; private set; } = Task.FromResult(0);

    public string Output
    {
        get
        {
            lock (output)
                return text.ToString();
        }
    }

    public static async Task<PreviewRun> StartAsync(SiteFolder site, bool drafts = false, int port = 0, bool json = false)
    {
        var run = new PreviewRun();
        var tool = SiteFolder.Make([], run.output, run.output, stop: run.stop.Token);
        run.Ended = Task.Run(() => PreviewServer.RunAsync(new(site.Path, port, drafts, json), tool));
        await UntilAsync(() => Address().IsMatch(run.Output) || run.Ended.IsCompleted);
        run.Browser.BaseAddress = new(Address().Match(run.Output).Value);
        return run;
    }

    public static async Task UntilAsync(Func<bool> holds)
    {
        var end = DateTime.UtcNow + Patience;
        while (!holds())
        {
            Assert.True(DateTime.UtcNow < end, "waited too long");
            await Task.Delay(20);
        }
    }

    /// <summary>The states that a page learns, as they come.</summary>
    public async IAsyncEnumerable<JsonElement> EventsAsync()
    {
        using var stream = await Browser.GetStreamAsync("/__bulletin/events");
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                yield return JsonDocument.Parse(line["data: ".Length..]).RootElement;
        }
    }

    /// <summary>What the server answers to bytes that no browser would send.</summary>
    public async Task<string> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Browser.BaseAddress!.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Ended;
        Browser.Dispose();
        stop.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex Address();
}
