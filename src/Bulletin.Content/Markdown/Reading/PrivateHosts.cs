using System.Net;
using System.Net.Sockets;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>Hosts that only the author's own network or machine knows.</summary>
internal static class PrivateHosts
{
    // RFC 6761, 6762, 8375, 9476 and ICANN's “internal”, and what routers and directories use.
    private static readonly string[] Endings =
        [".localhost", ".local", ".lan", ".internal", ".intranet", ".localdomain", ".home", ".corp", ".private", ".home.arpa"];

    public static bool Has(string host)
    {
        if (IPAddress.TryParse(host, out var address))
            return IsPrivate(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
        // A name of one label is looked up in the network at hand.
        if (!host.Contains('.'))
            return true;
        foreach (var ending in Endings)
        {
            if (host.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // RFC 1918, 3927, 4193, 6598, and this machine. IPv6 loopback and link-local addresses.
    private static bool IsPrivate(IPAddress address)
    {
        if (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
            return true;
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal;
        Span<byte> bytes = stackalloc byte[4];
        address.TryWriteBytes(bytes, out _);
        return bytes is [0 or 10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..] or [100, >= 64 and <= 127, ..];
    }
}
