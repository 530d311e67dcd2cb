#!/usr/bin/env python3
"""The six drawings of content/van-hoa-du-lich/nha-dai, as SVG into the folder where one stands.

How they became pictures, with Chromium and ImageMagick:
    chromium --headless --hide-scrollbars --window-size=1800,1200 --screenshot=tho-cam.png file://$PWD/tho-cam.svg
    convert tho-cam.png -strip +dither -colors 96 PNG8:tho-cam.png
nha-dai with 2400 × 1600 written into its <svg>, then: convert nha-dai.png -strip -quality 90 -sampling-factor 4:4:4 nha-dai.jpg
"""

import random

W,H=1800,1200
INK='#221c17'; PAPER='#f3e8d2'; SUN='#f0dfb4'; HILL='#c3d2c1'; HILL2='#9db8a2'; FOREST='#2f5d45'; THATCH='#8a6a3f'; THATCH2='#6b5130'; THATCH3='#ab8856'
BAMBOO='#c9a77a'; BAMBOO2='#a98658'; RED='#8a2b1a'; GOLD='#c79a3b'; GOLD2='#e2c27a'; GOLD3='#9c7424'; EARTH='#a4482c'; NIGHT='#1d2430'; CREAM='#f7efe0'; WOOD='#7d5a35'; WOOD2='#5f4226'; WOOD3='#9c7446'
def doc(name, body, defs=''):
    open(name+'.svg','w').write(f'<svg xmlns="http://www.w3.org/2000/svg" width="{W}" height="{H}" viewBox="0 0 {W} {H}">\n{defs}{body}</svg>\n')
def rect(x,y,w,h,f,extra=''): return f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}" fill="{f}"{extra}/>\n'
def path(d,f='none',s=None,w=0): return f'<path d="{d}" fill="{f}"'+(f' stroke="{s}" stroke-width="{w:g}" stroke-linecap="round" stroke-linejoin="round"' if s else '')+'/>\n'
def circ(x,y,r,f,extra=''): return f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="{f}"{extra}/>\n'
def brocade(x,y,w,h,n,ground=NIGHT,a=RED,b=GOLD,c=CREAM):
    o=rect(x,y,w,h,ground); s=w/n
    for i in range(n):
        cx=x+s*(i+.5); cy=y+h/2; r=min(s/2,h/2)*.92
        o+=path(f'M{cx-r:.1f} {cy:.1f}L{cx:.1f} {cy-r:.1f}L{cx+r:.1f} {cy:.1f}L{cx:.1f} {cy+r:.1f}Z',a)
        q=r*.55; o+=path(f'M{cx-q:.1f} {cy:.1f}L{cx:.1f} {cy-q:.1f}L{cx+q:.1f} {cy:.1f}L{cx:.1f} {cy+q:.1f}Z',b)
        q=r*.22; o+=path(f'M{cx-q:.1f} {cy:.1f}L{cx:.1f} {cy-q:.1f}L{cx+q:.1f} {cy:.1f}L{cx:.1f} {cy+q:.1f}Z',c)
    return o
# 1 the house at dusk
defs='<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#54708a"/><stop offset=".38" stop-color="#c9a58c"/><stop offset=".62" stop-color="#f0b878"/><stop offset="1" stop-color="#e79a5b"/></linearGradient><radialGradient id="g" cx=".5" cy=".5" r=".5"><stop offset="0" stop-color="#fff3d0"/><stop offset=".35" stop-color="#fbd896" stop-opacity=".8"/><stop offset="1" stop-color="#f0b878" stop-opacity="0"/></radialGradient><linearGradient id="r" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#9b7746"/><stop offset="1" stop-color="#5f4528"/></linearGradient><linearGradient id="e" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#9a4227"/><stop offset="1" stop-color="#5f2415"/></linearGradient></defs>\n'
b=rect(0,0,W,760,'url(#s)')+circ(1330,560,420,'url(#g)')+circ(1330,560,74,'#fff0c4')
b+=path('M0 640C150 560 280 600 420 540C560 480 660 560 800 570C960 580 1040 500 1190 540C1330 580 1440 520 1570 500C1680 486 1750 530 1800 520V820H0Z','#7f8f93')
b+=path('M0 700C180 640 340 690 520 640C700 590 820 660 1000 670C1200 680 1320 610 1500 640C1620 660 1720 640 1800 620V860H0Z','#4f6a60')
b+=path('M0 770C200 720 420 760 640 740C900 716 1100 770 1340 745C1540 724 1700 750 1800 730V900H0Z','#33503f')
b+=rect(0,790,W,410,'url(#e)')
# coffee in flower along the path
random.seed(7)
for i in range(46):
    x=random.randint(0,1800); 
    if 250<x<1560: continue
    y=random.randint(800,900); r=random.randint(26,46)
    b+=circ(x,y,r,'#27452f')
    for k in range(9): b+=circ(x+random.uniform(-r,r)*.8,y+random.uniform(-r,r)*.7,3.4,'#f7efe0')
# stilts, floor, wall, roof
for i in range(15): b+=rect(330+i*78,760,20,150,'#2a1d14')
b+=rect(300,742,1180,26,'#2a1d14')
b+=path('M322 560L1478 560L1456 744L344 744Z','#b08a5b')
for i in range(48): b+=path(f'M{340+i*24} 562L{346+i*23.4:.1f} 742',s='#8d6b42',w=5)
for x in (470,700,930,1160): b+=rect(x,610,64,70,'#2b1c12')+rect(x+6,616,52,58,'#f3b45a')
b+=path('M196 300Q900 352 1604 300L1520 574Q900 596 280 574Z','url(#r)')
for i in range(60): b+=path(f'M{214+i*23.2:.1f} {310+ (1-((i-30)/30)**2)*24:.1f}L{292+i*20.6:.1f} {572+(1-((i-30)/30)**2)*10:.1f}',s='#b28d58' if i%2 else '#54391f',w=3)
b+=path('M188 298Q900 350 1612 298',s='#3b2a1a',w=26)
b+=path('M230 330L150 236M1570 330L1650 236',s='#3b2a1a',w=20)
# porch with ladder
b+=rect(1478,742,170,22,'#2a1d14')
for x in (1500,1560,1620): b+=rect(x,760,16,150,'#2a1d14')
b+=path('M1630 764L1730 930',s='#6e4c2b',w=46)
for i in range(6): b+=path(f'M{1634+i*17} {776+i*27}l34 -18',s='#2a1d14',w=9)
b+=path('M0 960C300 900 520 1010 900 980C1300 950 1500 1010 1800 950V1200H0Z','#7a3320')
b+=path('M700 1200C760 1080 1180 1000 1700 930L1790 952C1300 1040 1120 1110 1120 1200Z','#c07a52')
doc('nha-dai',b,defs)
# 2 the ladder
b=rect(0,0,W,H,PAPER)
b+=rect(0,0,W,330,BAMBOO)
for i in range(46): b+=path(f'M{i*40} 0V330',s=BAMBOO2,w=7)
for y in (60,250): b+=rect(0,y,W,20,WOOD2)
b+=rect(0,330,W,54,WOOD2)+rect(0,384,W,16,INK)
for x in (120,560,1240,1640): b+=rect(x,400,84,800,WOOD)+rect(x,400,22,800,WOOD2)
b+=rect(0,1090,W,110,EARTH)
b+=path('M640 1130L760 120Q900 70 1040 120L1160 1130Z',WOOD3)+path('M640 1130L760 120Q780 112 800 107L720 1130Z',WOOD)
for i in range(7):
    y=520+i*88; l=640+(1130-y)*120/1010; r=1160-(1130-y)*120/1010
    b+=path(f'M{l+26:.0f} {y}H{r-26:.0f}L{r-10:.0f} {y+46}H{l+10:.0f}Z',WOOD2)+path(f'M{l+26:.0f} {y}H{r-26:.0f}',s=GOLD2,w=6)
b+=path('M900 150A84 84 0 1 0 984 234A66 66 0 1 1 900 150Z',CREAM).replace('/>',' transform="rotate(-45 900 234)"/>')
for cx in (836,964): b+=circ(cx,412,56,WOOD)+circ(cx-6,404,50,GOLD2)+circ(cx-4,402,13,WOOD2)
doc('cau-thang',b)
# 3 kpan
b=rect(0,0,W,H,BAMBOO)
for i in range(38): b+=path(f'M{i*48} 0V760',s=BAMBOO2,w=8)
for y in (70,640): b+=rect(0,y,W,24,WOOD2)
for x in (90,600,1150,1650): b+=rect(x,0,74,780,WOOD)+rect(x,0,20,780,WOOD2)
for x,r in ((330,96),(500,78),(860,110),(1010,70),(1390,100),(1540,66)):
    b+=path(f'M{x-r*.5:.0f} {300-r*.8:.0f}L{x} 82L{x+r*.5:.0f} {300-r*.8:.0f}',s=INK,w=5)
    b+=circ(x+6,308,r,'#8e6c3c')+circ(x,300,r,GOLD3)+circ(x,300,r*.92,GOLD)+circ(x,300,r*.72,'#b8892f')+circ(x,300,r*.68,GOLD)+circ(x,300,r*.28,GOLD3)+circ(x-3,296,r*.22,GOLD2)
b+=rect(0,780,W,420,'#b98f5e')
for y in range(800,1200,56): b+=path(f'M0 {y}H{W}',s='#9a7447',w=6)
b+=path('M90 880Q120 800 210 806L1600 806Q1690 800 1716 880L1690 900H116Z',WOOD)+path('M150 842Q180 816 230 818L1580 818Q1630 816 1656 842Z',WOOD3)
for x in (210,720,1160,1560): b+=path(f'M{x} 898H{x+110}L{x+84} 1060H{x+26}Z',WOOD2)+path(f'M{x+6} 1000H{x+104}V1064H{x+6}Z',WOOD)
b+=rect(150,862,1500,22,WOOD2)
for i in range(50): b+=path(f'M{160+i*30} 873l9 -8l9 8l-9 8Z',GOLD2)
doc('ghe-kpan',b)
# 4 gongs: with a boss, and flat
b=rect(0,0,W,H,PAPER)+circ(900,560,520,SUN)+rect(0,960,W,240,EARTH)+brocade(0,1090,W,70,26)
b+=rect(140,120,1520,30,WOOD2)
for x in (170,1600): b+=rect(x,120,30,860,WOOD2)
def gong(x,y,r,boss):
    o=path(f'M{x-r*.45:.0f} {y-r*.86:.0f}L{x-r*.25:.0f} 148M{x+r*.45:.0f} {y-r*.86:.0f}L{x+r*.25:.0f} 148',s=INK,w=6)
    o+=circ(x+14,y+16,r,'#d7c29a')+circ(x,y,r,GOLD3)+circ(x,y,r*.93,GOLD)
    o+=f'<circle cx="{x}" cy="{y}" r="{r*.74:g}" fill="none" stroke="{GOLD3}" stroke-width="5"/>\n'
    if boss: o+=circ(x+8,y+10,r*.3,'#8e6c3c')+circ(x,y,r*.3,GOLD3)+circ(x-4,y-5,r*.25,GOLD)+circ(x-16,y-18,r*.1,GOLD2)
    else:
        for q in (.5,.3): o+=f'<circle cx="{x}" cy="{y}" r="{r*q:g}" fill="none" stroke="#b8892f" stroke-width="4"/>\n'
    return o+path(f'M{x-r*.8:.0f} {y-r*.2:.0f}A{r*.82:.0f} {r*.82:.0f} 0 0 1 {x-r*.2:.0f} {y-r*.8:.0f}',s=GOLD2,w=10)
b+=gong(520,560,270,True)+gong(1230,590,310,False)
b+=path('M800 980L980 860',s=WOOD,w=22)+circ(986,856,38,RED)+circ(980,850,30,EARTH)
doc('cong-va-chieng',b)
# 5 jars
b=rect(0,0,W,H,'#d9c19a')
for i in range(31): b+=path(f'M{i*60} 0V820',s=BAMBOO2,w=6)
b+=rect(0,820,W,380,'#8f6a40')
for y in range(850,1200,60): b+=path(f'M0 {y}H{W}',s='#775632',w=6)
b+=path('M60 360H1740',s=WOOD2,w=26)
def jar(x,s,c,c2,c3):
    y=1010
    o=f'<ellipse cx="{x}" cy="{y}" rx="{150*s:g}" ry="{26*s:g}" fill="#5f4526"/>\n'
    p=lambda dx,dy:f'{x+dx*s:.0f} {y-dy*s:.0f}'
    o+=path(f'M{p(-84,0)}C{p(-120,60)} {p(-190,190)} {p(-176,300)}C{p(-164,380)} {p(-90,400)} {p(-78,440)}L{p(-86,480)}H{x+86*s:.0f}L{p(78,440)}C{p(90,400)} {p(164,380)} {p(176,300)}C{p(190,190)} {p(120,60)} {p(84,0)}Z',c)
    o+=path(f'M{p(-84,0)}C{p(-120,60)} {p(-190,190)} {p(-176,300)}C{p(-164,380)} {p(-90,400)} {p(-78,440)}L{p(-86,480)}H{x-30*s:.0f}L{p(-26,440)}C{p(-40,400)} {p(-96,370)} {p(-104,300)}C{p(-112,190)} {p(-60,60)} {p(-40,0)}Z',c2)
    for h,k in ((350,150),(250,178)): o+=path(f'M{p(-k,h)}Q{p(0,h-34)} {p(k,h)}',s=c3,w=9*s)
    for k in (-60,0,60): o+=circ(x+k*s,y-318*s,11*s,c3)
    o+=f'<ellipse cx="{x}" cy="{y-480*s:g}" rx="{86*s:g}" ry="{18*s:g}" fill="#3a2a1a"/>\n'
    return o
for x,s,t in ((330,.86,-30),(760,1.08,20),(1190,.95,-10),(1540,.74,30)):
    for k in (-1,1): b+=path(f'M{x+k*14} {1010-470*s:.0f}C{x+k*40} {640-200*s:.0f} {x+k*70+t} 330 {x+k*150+t} 210',s='#d8b86a',w=11)
    b+=path(f'M{x} 372V{1010-480*s:.0f}',s=WOOD,w=9)
b+=jar(330,.86,'#4d5a44','#3b4636',GOLD)+jar(760,1.08,'#7a3b22','#5c2a17',GOLD2)+jar(1190,.95,'#59452f','#423220',GOLD)+jar(1540,.74,'#37505a','#293d45',GOLD2)
doc('che-ruou-can',b)
# 6 brocade
b=rect(0,0,W,H,NIGHT)
for i in range(0,H,8): b+=path(f'M0 {i+4}H{W}',s='#232c3a',w=2)
y=70
for h,n,a,c in ((60,30,GOLD,RED),(190,10,RED,GOLD)):
    b+=brocade(0,y,W,h,n,'#14191f',a,c); y+=h+26
def tri(y,h,n,f,flip):
    s=W/n; o=''
    for i in range(n):
        x=i*s
        o+=path(f'M{x:.1f} {y+(0 if flip else h)}L{x+s/2:.1f} {y+(h if flip else 0)}L{x+s:.1f} {y+(0 if flip else h)}Z',f)
    return o
b+=rect(0,y,W,8,CREAM)+rect(0,y+16,W,18,RED)+rect(0,y+42,W,8,GOLD); y+=72
b+=tri(y,70,24,RED,False)+tri(y+70,70,24,GOLD,True)+tri(y+20,50,24,NIGHT,False); y+=168
b+=rect(0,y,W,8,CREAM)+rect(0,y+16,W,18,RED)+rect(0,y+42,W,8,GOLD); y+=74
b+=brocade(0,y,W,250,7,'#14191f',RED,GOLD); y+=272
b+=rect(0,y,W,8,GOLD)+rect(0,y+16,W,18,RED)+rect(0,y+42,W,8,CREAM); y+=70
b+=brocade(0,y,W,60,30,'#14191f',GOLD,RED); y+=76
for i in range(150): b+=path(f'M{6+i*12} {y}v{H-y}',s=[RED,CREAM,GOLD,'#3a4656'][i%4],w=5)
doc('tho-cam',b)
