using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Bulletin.Cli.Serving;

/// <summary>Hands the newest state to every open page. Who comes later gets it at once; who is slow gets only the newest.</summary>
internal sealed class LiveEvents
{
    private readonly ConcurrentDictionary<Channel<string>, bool> listeners = [];
    private volatile string? last;
    private volatile bool closed;

    public void Publish(string state)
    {
        last = state;
        foreach (var listener in listeners.Keys)
            listener.Writer.TryWrite(state);
    }

    public Channel<string> Listen()
    {
        var listener = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners[listener] = true;
        if (last is { } state)
            listener.Writer.TryWrite(state);
        if (closed)
            listener.Writer.TryComplete();
        return listener;
    }

    public void Leave(Channel<string> listener) => listeners.TryRemove(listener, out _);

    public void Close()
    {
        closed = true;
        foreach (var listener in listeners.Keys)
            listener.Writer.TryComplete();
    }
}
