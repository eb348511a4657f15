using System.Net;
using Bulletin.Cli.Terminal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bulletin.Cli.Serving;

/// <summary>What <c>serve</c> is asked to do.</summary>
/// <param name="Site">The full path of the site folder.</param>
/// <param name="Port">The first port to try; 0: any free one.</param>
/// <param name="WithDrafts">Whether drafts are shown.</param>
/// <param name="IsJson">Whether a program reads what it says.</param>
internal sealed record ServeOptions(string Site, int Port, bool WithDrafts, bool IsJson = false);

/// <summary>The preview: a server for this machine alone, a watcher, and builds into a folder of its own.</summary>
internal static class PreviewServer
{
    private const int MorePorts = 10;
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(ServeOptions options, Tool tool)
    {
        var voice = new PreviewVoice(tool, options.IsJson);
        using var preview = new Preview(options, tool, voice);
        await using var app = await ListenAsync(options, preview)
            ?? throw new MachineException(ServeTexts.NoPort(options.Port, options.Port + MorePorts));
        var address = new Uri(app.Urls.First());
        voice.Address(address, options.Port);
        using (var watcher = new SiteWatcher(options.Site, preview.Touch))
            await preview.RunAsync(address, watcher, tool.Stop);
        using var grace = new CancellationTokenSource(ShutdownTimeout);
        await app.StopAsync(grace.Token);
        return ExitCode.Fine;
    }

    private static async Task<WebApplication?> ListenAsync(ServeOptions options, Preview preview)
    {
        for (var port = options.Port; port <= options.Port + MorePorts && port < 65536; port++)
        {
            var app = Make(port, preview);
            try
            {
                await app.StartAsync();
                return app;
            }
            catch (IOException fault) when (fault.InnerException is AddressInUseException)
            {
                await app.DisposeAsync();
            }
        }

        return null;
    }

    // The empty builder reads no settings of the environment that would open the preview to the network.
    private static WebApplication Make(int port, Preview preview)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        var app = builder.Build();
        app.Run(new PreviewPages(preview).AnswerAsync);
        return app;
    }
}
