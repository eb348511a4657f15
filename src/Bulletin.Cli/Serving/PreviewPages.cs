using System.Text;
using Bulletin.Content.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Bulletin.Cli.Serving;

/// <summary>Answers the browser: the files of the tree, and below <c>/__bulletin/</c> what keeps an open page up to date.</summary>
internal sealed class PreviewPages(Preview preview)
{
    private const string OwnPrefix = "/__bulletin/";
    private const string Search = "/api/search";
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly PreviewFiles files = new(preview.Folder);
    private readonly SearchApi search = new(preview);

    public async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        // Drafts are shown here: no other site may take them in.
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.ContentSecurityPolicy = "frame-ancestors 'self'";
        if (!IsThisMachine(request.Host))
            await SayAsync(context, StatusCodes.Status421MisdirectedRequest, ServeTexts.WrongHost);
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            await SayAsync(context, StatusCodes.Status405MethodNotAllowed, ServeTexts.WrongMethod);
        else if (IsForWorker(request))
            await SendAsync(context, StatusCodes.Status200OK, LiveAssets.NoWorker.Type, LiveAssets.NoWorker.Bytes);
        else if (request.Path.Value is { } path && path.StartsWith(OwnPrefix, StringComparison.Ordinal))
            await OwnAsync(context, path[OwnPrefix.Length..]);
        else if (request.Path == Search)
            await SearchAsync(context);
        else
            await PageAsync(context);
    }

    // A page of another site whose name was made to lead here (DNS rebinding) still says its own name.
    // Names have no case, and may end in the dot of the root (RFC 9110, 4.2.3; RFC 1034, 3.1).
    private static bool IsThisMachine(HostString host) =>
        (host.Host is [.. var name, '.'] ? name : host.Host).ToLowerInvariant() is "127.0.0.1" or "localhost" or "[::1]";

    // Service Workers, 4.5: what a browser sends with every request for the script of a worker, wherever it lies.
    private static bool IsForWorker(HttpRequest request) =>
        request.Headers["Service-Worker"].ToString().Equals("script", StringComparison.OrdinalIgnoreCase);

    private async Task OwnAsync(HttpContext context, string name)
    {
        if (name == "events")
            await EventsAsync(context);
        else if (LiveAssets.Find(name) is { } asset)
            await SendAsync(context, StatusCodes.Status200OK, asset.Type, asset.Bytes);
        else
            await SayAsync(context, StatusCodes.Status404NotFound, ServeTexts.NotFound);
    }

    private async Task SearchAsync(HttpContext context)
    {
        await preview.Ready.WaitAsync(context.RequestAborted);
        var (status, answer) = search.Answer(context.Request.Query);
        await SendAsync(context, status, "application/json; charset=utf-8", answer);
    }

    private async Task PageAsync(HttpContext context)
    {
        await preview.Ready.WaitAsync(context.RequestAborted);
        var found = await files.FindAsync(context.Request.Path.Value ?? "/");
        if (found.Redirects)
        {
            context.Response.Redirect(
                context.Request.PathBase.Add(context.Request.Path).Add("/").ToUriComponent() + context.Request.QueryString);
            return;
        }

        if (found.Bytes is { } bytes)
        {
            await SendAsync(context, StatusCodes.Status200OK, found.Type, found.IsPage ? LiveAssets.Inject(bytes, preview.Edition) : bytes);
        }
        else if (await files.FindAsync("/404.html") is { Bytes: { } missing, Type: { } type })
        {
            // Its policy allows no script, so it stays as it is.
            await SendAsync(context, StatusCodes.Status404NotFound, type, missing);
        }
        else
        {
            await SendAsync(
                context,
                StatusCodes.Status503ServiceUnavailable,
                PreviewFiles.Html,
                LiveAssets.Placeholder(
                    ServeTexts.NothingYet.In(preview.Language),
                    preview.Language == Language.Chinese ? "zh-CN" : "en",
                    preview.Edition));
        }
    }

    private async Task EventsAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, preview.Stop);
        var listener = preview.Events.Listen();
        try
        {
            await context.Response.WriteAsync("retry: 1000\n\n", over.Token);
            while (true)
            {
                await context.Response.Body.FlushAsync(over.Token);
                var next = listener.Reader.WaitToReadAsync(over.Token).AsTask();
                // A word now and then finds out whether the page is still open.
                while (await Task.WhenAny(next, Task.Delay(Heartbeat, over.Token)) != next)
                {
                    await context.Response.WriteAsync(": \n\n", over.Token);
                    await context.Response.Body.FlushAsync(over.Token);
                }

                if (!await next)
                    return;
                while (listener.Reader.TryRead(out var state))
                    await context.Response.WriteAsync($"data: {state}\n\n", over.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview ends.
        }
        finally
        {
            preview.Events.Leave(listener);
        }
    }

    private Task SayAsync(HttpContext context, int status, Wording text) =>
        SendAsync(context, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text.In(preview.Language) + "\n"));

    private static async Task SendAsync(HttpContext context, int status, string? type, ReadOnlyMemory<byte> bytes)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
